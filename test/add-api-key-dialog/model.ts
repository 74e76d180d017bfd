/** Random actions on `<add-api-key-dialog>`, and the invariants that hold after each. */
import { expect } from '@open-wc/testing';
import type { AddApiKeyDialogElement } from '../../src/add-api-key-dialog/add-api-key-dialog.js';
import type { ApiKeySubmitEvent } from '../../src/api/events.js';
import { fillIn, formIn, nativeDialogIn, secretIn } from './support.js';
import { deferred, type Deferred, turn } from '../add-api-key-form/support.js';
import { deepActiveElement, everyString, nextEvent } from '../support.js';

interface Attempt {
  event: ApiKeySubmitEvent;
  answer: Deferred<{ secret: string }>;
  secret: string;
  isSettled: boolean;
  ends: string[];
}

/** A dialog, a host that answers when an action says so, and the expected state of both. */
export class DialogModel {
  readonly attempts: Attempt[] = [];
  /** Whether the current action is allowed to lose a secret. */
  #mayLoseSecret = false;
  /** Whether `pagehide` has cleared the secret. */
  #isPageLeft = false;
  /** Whether the secret that is shown is acknowledged; true while none is shown. */
  #isSaved = true;
  #problems: string[] = [];

  constructor(
    readonly dialog: AddApiKeyDialogElement,
    readonly places: readonly Element[],
    readonly random: () => number,
  ) {
    dialog.addEventListener('submit', (event) => this.#onSubmit(event));
    for (const type of ['created', 'failed', 'orphaned'] as const)
      dialog.addEventListener(type, ({ draft }) => this.#recordEnd(draft, type));
    dialog.addEventListener('close', ({ acknowledged }) => {
      if (!this.#isSaved && !this.#mayLoseSecret && !this.#isPageLeft)
        this.#problems.push('a secret was lost without a question');
      if (acknowledged !== this.#isSaved) this.#problems.push('close had the wrong acknowledged');
      this.#isSaved = true;
    });
  }

  /** Each action does nothing if its control is not there. */
  readonly actions: Record<string, () => unknown> = {
    open: () => this.dialog.show(),
    pressTrigger: () => this.#press(this.dialog, 'trigger'),
    type: () => this.#form && fillIn(this.dialog, { applicationName: `Key ${this.random()}` }),
    save: () => this.#press(this.#form, 'save'),
    saveTwice: () => {
      this.#press(this.#form, 'save');
      this.#form?.requestSubmit();
    },
    // Composite actions, because single random steps rarely get this far.
    startKey: () => this.#startKey(),
    startAnother: () => this.#startKey(),
    makeKey: async () => {
      await this.#startKey();
      this.actions.resolve!();
    },
    resolve: () =>
      this.#answerOldest((attempt) => attempt.answer.resolve({ secret: attempt.secret })),
    reject: () =>
      this.#answerOldest(({ answer, event, ends }) => {
        // A rejection after an abort fires no event.
        if (event.signal.aborted) ends.push('rejected');
        answer.reject(new Error('no'));
      }),
    cancel: () => this.#press(this.#form, 'cancel'),
    preventedCancel: () => {
      const keep = (event: Event): void => event.preventDefault();
      this.dialog.addEventListener('cancel', keep);
      this.#press(this.#form, 'cancel');
      this.dialog.removeEventListener('cancel', keep);
    },
    escape: () => this.#escape(),
    escapeTwice: () => {
      this.#escape();
      this.#escape();
    },
    closedByBrowser: async () => {
      if (!this.#isThere) return;
      const closed = nextEvent(nativeDialogIn(this.dialog), 'close');
      nativeDialogIn(this.dialog).close();
      await closed;
    },
    show: () => this.#press(this.#secret, 'show'),
    copy: () => this.#press(this.#secret, 'copy'),
    store: () => this.#press(this.#secret, 'acknowledge'),
    done: () => this.#press(this.#secret, 'done'),
    goBack: () => this.#press(this.#secretWithQuestion, 'back'),
    closeAnyway: () => this.#allowLoss(() => this.#press(this.#secretWithQuestion, 'discard')),
    close: () => this.dialog.close(),
    closeByProperty: () => (this.dialog.open = false),
    closeByForce: () => this.#allowLoss(() => this.dialog.close({ force: true })),
    leaveThePage: () => {
      this.#isPageLeft = true;
      dispatchEvent(new PageTransitionEvent('pagehide'));
    },
    move: () => this.#otherPlace.append(this.dialog),
    remove: () => this.#remove(),
  };

  /** Performs a random action, waits for its consequences and returns its name. */
  async step(): Promise<string> {
    const names = Object.keys(this.actions);
    const name = names[Math.floor(this.random() * names.length)]!;
    this.#mayLoseSecret = false;
    await this.actions[name]!();
    for (let time = 0; time < 3; time += 1) await turn();
    await this.dialog.updateComplete;
    this.#isSaved = this.#secret?.acknowledged ?? true;
    return name;
  }

  /** Closes the dialog and answers all open attempts. */
  async finish(): Promise<void> {
    this.#mayLoseSecret = true;
    this.dialog.close({ force: true });
    while (this.#answerOldest((attempt) => attempt.answer.resolve({ secret: attempt.secret })));
    await turn();
    await turn();
  }

  /** Throws if an invariant does not hold. */
  check(): void {
    expect(this.#problems).to.deep.equal([]);
    const { dialog } = this;
    expect(nativeDialogIn(dialog).matches(':modal'), 'modal').to.equal(
      dialog.open && dialog.isConnected,
    );
    expect(dialog.matches(':state(open)'), 'the state').to.equal(dialog.open);
    expect(dialog.step, 'the step').to.equal(this.#secret ? 'secret' : 'form');
    if (!dialog.open) expect(dialog.step).to.equal('form');
    const overflow = getComputedStyle(document.body).overflowY;
    const root = getComputedStyle(document.documentElement).overflowY;
    expect([overflow, root].includes('hidden'), 'the lock').to.equal(dialog.open);
    if (dialog.open) expect(deepActiveElement(), 'the focus').not.to.equal(document.body);
    else this.#checkNoSecret();
    for (const { ends } of this.attempts) expect(ends.length, ends.join()).to.be.at.most(1);
  }

  /** Throws unless each attempt ended exactly once, and `orphaned` told of each unseen key. */
  checkEnds(): void {
    for (const { ends, event, isSettled } of this.attempts) {
      expect(isSettled).to.equal(true);
      expect(ends).to.have.lengthOf(1);
      const wasGivenUp = ['orphaned', 'rejected'].includes(ends[0]!);
      expect(event.signal.aborted, ends[0]).to.equal(wasGivenUp);
    }
  }

  #checkNoSecret(): void {
    const all = everyString(document).join('\n');
    for (const { secret } of this.attempts)
      expect(all.includes(secret), 'no secret').to.equal(false);
  }

  get #form() {
    return formIn(this.dialog);
  }

  get #secret() {
    return secretIn(this.dialog);
  }

  get #secretWithQuestion() {
    return this.#secret?.shadowRoot?.querySelector('dialog[open]') ? this.#secret : undefined;
  }

  get #isThere(): boolean {
    return this.dialog.open && this.dialog.isConnected;
  }

  get #otherPlace(): Element {
    return this.places.find((place) => !place.contains(this.dialog))!;
  }

  /** Clicks a part by script, unless it is inert behind an open dialog. */
  #press(element: Element | null | undefined, part: string): void {
    const isBehind =
      element === this.dialog
        ? this.dialog.open
        : this.#secretWithQuestion && !/back|discard/.test(part);
    if (isBehind) return;
    element?.shadowRoot?.querySelector<HTMLElement>(`[part=${part}]`)?.click();
  }

  #escape(): void {
    if (!this.#isThere) return;
    const init = { key: 'Escape', bubbles: true, cancelable: true, composed: true };
    deepActiveElement()?.dispatchEvent(new KeyboardEvent('keydown', init));
  }

  #allowLoss(act: () => void): void {
    this.#mayLoseSecret = true;
    act();
  }

  async #startKey(): Promise<void> {
    this.dialog.show();
    await this.actions.type!();
    this.#press(this.#form, 'save');
  }

  /** Removes the dialog for good, then puts it back. */
  async #remove(): Promise<void> {
    this.#mayLoseSecret = true;
    const place = this.dialog.parentElement!;
    this.dialog.remove();
    await turn();
    if (this.dialog.open) this.#problems.push('open after its removal');
    place.append(this.dialog);
  }

  #onSubmit(event: ApiKeySubmitEvent): void {
    const isWaiting = ({ ends, event: { signal } }: Attempt): boolean =>
      !ends.length && !signal.aborted;
    if (this.attempts.some(isWaiting)) this.#problems.push('two attempts at a time');
    const answer = deferred<{ secret: string }>();
    const secret = `ak_live_${crypto.getRandomValues(new Uint32Array(6)).join('')}`;
    this.attempts.push({ event, answer, secret, isSettled: false, ends: [] });
    this.#isPageLeft = false;
    event.respondWith(answer.promise);
  }

  #recordEnd(draft: unknown, end: string): void {
    this.attempts.find(({ event }) => event.draft === draft)?.ends.push(end);
  }

  /** Lets the host answer its oldest open attempt; returns whether there was one. */
  #answerOldest(answer: (attempt: Attempt) => void): boolean {
    const attempt = this.attempts.find(({ isSettled }) => !isSettled);
    if (!attempt) return false;
    attempt.isSettled = true;
    answer(attempt);
    return true;
  }
}

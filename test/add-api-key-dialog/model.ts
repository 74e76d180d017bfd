/** Random actions on `<add-api-key-dialog>`, and what has to hold after each of them. */
import { expect } from '@open-wc/testing';
import type { AddApiKeyDialogElement } from '../../src/add-api-key-dialog/add-api-key-dialog.js';
import type { ApiKeySubmitEvent } from '../../src/api/events.js';
import { fillIn, formIn, nativeIn, secretIn } from './support.js';
import { deferred, type Deferred, turn } from '../add-api-key-form/support.js';
import { deepActiveElement, everyString, nextEvent } from '../support.js';

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export const randomOf = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};

interface Attempt {
  event: ApiKeySubmitEvent;
  answer: Deferred<{ secret: string }>;
  secret: string;
  isSettled: boolean;
  ends: string[];
}

/** A dialog, its host that answers when it is told to, and what is known of both. */
export class DialogModel {
  readonly attempts: Attempt[] = [];
  /** The user, or the host, does just now what may lose a secret. */
  #mayLose = false;
  /** It was cleared as the page was left. */
  #isLeft = false;
  /** As far as is known of a secret that is shown; where there is none, there is none to be lost. */
  #isSaved = true;
  #problems: string[] = [];

  constructor(
    readonly dialog: AddApiKeyDialogElement,
    readonly places: readonly Element[],
    readonly random: () => number,
  ) {
    dialog.addEventListener('submit', (event) => this.#submitted(event));
    for (const type of ['created', 'failed', 'orphaned'] as const)
      dialog.addEventListener(type, ({ draft }) => this.#ended(draft, type));
    dialog.addEventListener('close', ({ acknowledged }) => {
      if (!this.#isSaved && !this.#mayLose && !this.#isLeft)
        this.#problems.push('a secret was lost unasked');
      if (acknowledged !== this.#isSaved) this.#problems.push('the wrong thing was said of it');
      this.#isSaved = true;
    });
  }

  /** Each does what it can do now, and nothing else: a click on a button that is not there is none. */
  readonly actions: Record<string, () => unknown> = {
    open: () => this.dialog.show(),
    pressTrigger: () => this.#press(this.dialog, 'trigger'),
    type: () => this.#form && fillIn(this.dialog, { applicationName: `Key ${this.random()}` }),
    save: () => this.#press(this.#form, 'save'),
    saveTwice: () => {
      this.#press(this.#form, 'save');
      this.#form?.requestSubmit();
    },
    // Chance alone comes here too seldom.
    startKey: () => this.#startKey(),
    startAnother: () => this.#startKey(),
    makeKey: async () => {
      await this.#startKey();
      this.actions.resolve!();
    },
    resolve: () => this.#settle((attempt) => attempt.answer.resolve({ secret: attempt.secret })),
    reject: () =>
      this.#settle(({ answer, event, ends }) => {
        // Nobody is to be told of it any more.
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
      const closed = nextEvent(nativeIn(this.dialog), 'close');
      nativeIn(this.dialog).close();
      await closed;
    },
    show: () => this.#press(this.#secret, 'show'),
    copy: () => this.#press(this.#secret, 'copy'),
    store: () => this.#press(this.#secret, 'acknowledge'),
    done: () => this.#press(this.#secret, 'done'),
    goBack: () => this.#press(this.#asked, 'back'),
    closeAnyway: () => this.#losing(() => this.#press(this.#asked, 'discard')),
    close: () => this.dialog.close(),
    closeByProperty: () => (this.dialog.open = false),
    closeByForce: () => this.#losing(() => this.dialog.close({ force: true })),
    leaveThePage: () => {
      this.#isLeft = true;
      dispatchEvent(new PageTransitionEvent('pagehide'));
    },
    move: () => this.#place.append(this.dialog),
    remove: () => this.#remove(),
  };

  /** Does one of the actions, and lets all follow that follows from it. */
  async step(): Promise<string> {
    const names = Object.keys(this.actions);
    const name = names[Math.floor(this.random() * names.length)]!;
    this.#mayLose = false;
    await this.actions[name]!();
    for (let time = 0; time < 3; time += 1) await turn();
    await this.dialog.updateComplete;
    this.#isSaved = this.#secret?.acknowledged ?? true;
    return name;
  }

  /** Lets every attempt come to its end. */
  async finish(): Promise<void> {
    this.#mayLose = true;
    this.dialog.close({ force: true });
    while (this.#settle((attempt) => attempt.answer.resolve({ secret: attempt.secret })));
    await turn();
    await turn();
  }

  /** Throws when something does not hold. */
  check(): void {
    expect(this.#problems).to.deep.equal([]);
    const { dialog } = this;
    expect(nativeIn(dialog).matches(':modal'), 'modal').to.equal(dialog.open && dialog.isConnected);
    expect(dialog.hasAttribute('open'), 'the attribute').to.equal(dialog.open);
    expect(dialog.step, 'the step').to.equal(this.#secret ? 'secret' : 'form');
    if (!dialog.open) expect(dialog.step).to.equal('form');
    const overflow = getComputedStyle(document.body).overflowY;
    const root = getComputedStyle(document.documentElement).overflowY;
    expect([overflow, root].includes('hidden'), 'the lock').to.equal(dialog.open);
    if (dialog.open) expect(deepActiveElement(), 'the focus').not.to.equal(document.body);
    else this.#checkNoSecret();
    for (const { ends } of this.attempts) expect(ends.length, ends.join()).to.be.at.most(1);
  }

  /** Of each attempt: it ended once, and a key that nobody saw was told of. */
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

  get #asked() {
    return this.#secret?.shadowRoot?.querySelector('dialog[open]') ? this.#secret : undefined;
  }

  get #isThere(): boolean {
    return this.dialog.open && this.dialog.isConnected;
  }

  get #place(): Element {
    return this.places.find((place) => !place.contains(this.dialog))!;
  }

  /** As a key or a script does. Not of what stands behind an open dialog: nobody can. */
  #press(element: Element | null | undefined, part: string): void {
    const isBehind =
      element === this.dialog ? this.dialog.open : this.#asked && !/back|discard/.test(part);
    if (isBehind) return;
    element?.shadowRoot?.querySelector<HTMLElement>(`[part=${part}]`)?.click();
  }

  #escape(): void {
    if (!this.#isThere) return;
    const init = { key: 'Escape', bubbles: true, cancelable: true, composed: true };
    deepActiveElement()?.dispatchEvent(new KeyboardEvent('keydown', init));
  }

  #losing(act: () => void): void {
    this.#mayLose = true;
    act();
  }

  async #startKey(): Promise<void> {
    this.dialog.show();
    await this.actions.type!();
    this.#press(this.#form, 'save');
  }

  /** For good; then it comes back, closed. */
  async #remove(): Promise<void> {
    this.#mayLose = true;
    const place = this.dialog.parentElement!;
    this.dialog.remove();
    await turn();
    if (this.dialog.open) this.#problems.push('open after its removal');
    place.append(this.dialog);
  }

  #submitted(event: ApiKeySubmitEvent): void {
    const isWaiting = ({ ends, event: { signal } }: Attempt): boolean =>
      !ends.length && !signal.aborted;
    if (this.attempts.some(isWaiting)) this.#problems.push('two attempts at a time');
    const answer = deferred<{ secret: string }>();
    const secret = `ak_live_${crypto.getRandomValues(new Uint32Array(6)).join('')}`;
    this.attempts.push({ event, answer, secret, isSettled: false, ends: [] });
    this.#isLeft = false;
    event.respondWith(answer.promise);
  }

  #ended(draft: unknown, end: string): void {
    this.attempts.find(({ event }) => event.draft === draft)?.ends.push(end);
  }

  /** The host answers the oldest attempt that it has not answered. */
  #settle(answer: (attempt: Attempt) => void): boolean {
    const attempt = this.attempts.find(({ isSettled }) => !isSettled);
    if (!attempt) return false;
    attempt.isSettled = true;
    answer(attempt);
    return true;
  }
}

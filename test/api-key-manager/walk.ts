/** Random actions on `<api-key-manager>` in a page with two tenants, and what holds after each. */
import { expect } from '@open-wc/testing';
import type { ApiKeyManagerElement } from '../../src/api-key-manager/api-key-manager.js';
import { turn } from '../add-api-key-form/support.js';
import { everyString } from '../support.js';
import type { FlakyClient } from './flaky-client.js';
import { dialogIn, formIn, listIn, secretIn } from './support.js';

const languages = ['en', 'de', 'ar', 'xx', ''];

const press = (root: Element | null | undefined, selector: string): void =>
  root?.shadowRoot?.querySelector<HTMLElement>(selector)?.click();

export class Walk {
  #client: FlakyClient;
  readonly #places: readonly HTMLElement[];

  /** @param page two elements between which the manager moves; the first contains it */
  constructor(
    readonly manager: ApiKeyManagerElement,
    readonly page: HTMLElement,
    readonly clients: readonly [FlakyClient, FlakyClient],
    readonly random: () => number,
  ) {
    this.#client = clients[0];
    this.#places = [...page.children] as HTMLElement[];
  }

  /** Each action does nothing if its control is not there, or is behind an open dialog. */
  readonly actions: Record<string, () => unknown> = {
    add: () => this.#onPage(() => press(dialogIn(this.manager), '[part=trigger]')),
    type: () => this.#type(),
    save: () => press(this.#form, '[part=save]'),
    saveTwice: () => {
      press(this.#form, '[part=save]');
      press(this.#form, '[part=save]');
    },
    startKey: () => this.#startKey(),
    makeKey: () => this.#makeKey(),
    retryAfterRerender: () => this.#retryAfterRerender(),
    cancel: () => press(this.#form, '[part=cancel]'),
    escape: () => this.#escape(),
    show: () => press(this.#secret, '[part=show]'),
    store: () => press(this.#secret, '[part=acknowledge]'),
    done: () => press(this.#secret, '[part=done]'),
    goBack: () => press(this.#secret, 'dialog[open] [part=back]'),
    discard: () => press(this.#secret, 'dialog[open] [part=discard]'),
    search: () => this.#search(),
    sort: () => this.#onList('[part=sort]'),
    next: () => this.#onList('[part=next]'),
    previous: () => this.#onList('[part=previous]'),
    retry: () => this.#onList('[part=retry]'),
    revoke: () => this.#onList('[part=revoke]'),
    rotate: () => this.#onList('[part=rotate]'),
    select: () => this.#onList('[part=select]'),
    selectAll: () => this.#onList('[part=select-all]'),
    revokeSelected: () => this.#onList('[part=revoke-selected]'),
    clearSelection: () => this.#onList('[part=clear-selection]'),
    stopRevoking: () => this.#onList('[part=stop-revoking]'),
    edit: () => this.#onList('[part=edit]'),
    saveEdit: () => this.#saveEdit(),
    confirm: () => press(this.#list, 'dialog[open] [part=confirm]'),
    refrain: () => press(this.#list, 'dialog[open] [part=back]'),
    answer: () => this.clients.some((client) => client.answerOldest()),
    answerMany: () => {
      for (const client of this.clients) while (client.answerOldest());
    },
    switchClient: () => {
      this.#client = this.clients[this.#client === this.clients[0] ? 1 : 0];
      this.manager.client = this.#client;
    },
    rerender: () => this.#rerender(),
    speak: () => (this.page.lang = languages[Math.floor(this.random() * languages.length)]!),
    move: () => this.#places.find((place) => !place.contains(this.manager))!.append(this.manager),
    remove: async () => {
      const place = this.manager.parentElement!;
      this.manager.remove();
      await turn();
      place.append(this.manager);
    },
    hide: () => (this.page.hidden = !this.page.hidden),
    leaveThePage: () => {
      dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    },
  };

  /** Performs a random action, waits for its consequences and returns its name. */
  async step(): Promise<string> {
    const names = Object.keys(this.actions);
    const name = names[Math.floor(this.random() * names.length)]!;
    const before = this.#creations;
    await this.actions[name]!();
    await this.#settle();
    const wasSaved = ['save', 'saveTwice', 'startKey', 'makeKey'].includes(name);
    const allowed = name === 'retryAfterRerender' ? 2 : Number(wasSaved);
    expect(this.#creations - before, 'creations').to.be.at.most(allowed);
    return name;
  }

  /** Throws if something does not hold. */
  check(): void {
    for (const { problems } of this.clients) expect(problems).to.deep.equal([]);
    this.#checkRows();
    this.#checkSecrets();
    this.#checkModals();
  }

  /** Lets the clients work, ends all that is open, and throws unless a key can be made and revoked. */
  async checkUsable(): Promise<void> {
    for (const client of this.clients) client.isCalm = true;
    this.page.hidden = false;
    for (let round = 0; round < 12; round += 1) await this.#endOne();
    expect(this.#modals, 'what is still open').to.deep.equal([]);
    await this.#makeKey();
    await this.#settle();
    expect(this.#secret, 'the secret').to.exist;
    this.actions.store!();
    this.actions.done!();
    await this.#settle();
    expect(this.#client.keys[0]?.applicationName, 'the key that was made').to.match(/Walked$/);
    await this.#revokeFirst();
    this.check();
  }

  get #form() {
    return formIn(this.manager);
  }

  get #secret() {
    return secretIn(this.manager);
  }

  get #list() {
    return listIn(this.manager);
  }

  get #creations(): number {
    return this.clients.reduce((count, { creations }) => count + creations.length, 0);
  }

  /** The dialogs in the top layer. */
  get #modals(): HTMLDialogElement[] {
    const hosts = [this.manager, dialogIn(this.manager), this.#form, this.#secret, this.#list];
    return hosts.flatMap((host) => [
      ...(host?.shadowRoot?.querySelectorAll<HTMLDialogElement>('dialog:modal') ?? []),
    ]);
  }

  #onPage(act: () => void): void {
    if (this.#modals.length === 0) act();
  }

  /** Presses one of the controls that match, at random. */
  #onList(selector: string): void {
    const controls = this.#list.shadowRoot!.querySelectorAll<HTMLElement>(selector);
    this.#onPage(() => controls[Math.floor(this.random() * controls.length)]?.click());
  }

  #type(): void {
    const isFree = this.#form && !this.#form.busy;
    if (isFree) this.#form.value = { applicationName: 'Walked', description: '', role: 'admin' };
  }

  async #startKey(): Promise<void> {
    this.actions.add!();
    await this.#settle();
    this.#type();
    press(this.#form, '[part=save]');
  }

  async #makeKey(): Promise<void> {
    if (!this.#form?.busy) this.#client.fates.push('answered');
    await this.#startKey();
    this.#client.fates.length = 0;
  }

  /** The answer to a Save is lost, the host renders again, and the user saves again: the same attempt. */
  async #retryAfterRerender(): Promise<void> {
    this.actions.add!();
    await this.#settle();
    if (!this.#form || this.#form.busy || !dialogIn(this.manager).open) return;
    this.#type();
    const { creations, fates } = this.#client;
    const count = creations.length;
    fates.push('lost');
    press(this.#form, '[part=save]');
    while (this.#form?.busy && this.#client.answerOldest()) await this.#settle();
    fates.length = 0;
    if (creations.length === count || !this.#form) return;
    this.#rerender();
    this.actions.speak!();
    await this.#settle();
    press(this.#form, '[part=save]');
    await this.#settle();
    const [first, ...more] = creations.slice(count);
    for (const each of more) expect(each, 'the idempotency key of the retry').to.equal(first);
  }

  /** As a framework does: every property again, with equal content. */
  #rerender(): void {
    Object.assign(this.manager, {
      roles: [{ value: 'admin', label: 'Admin' }, { value: 'readonly' }],
      messages: {},
      snippets: [{ label: 'Shell', template: 'KEY={secret}' }],
      expiry: { presets: [30, 90], default: 30 },
      headingLevel: 2,
      pageSize: 5,
      selectable: true,
    });
  }

  #escape(): void {
    const init = { key: 'Escape', bubbles: true, cancelable: true, composed: true };
    this.#modals.at(-1)?.dispatchEvent(new KeyboardEvent('keydown', init));
  }

  #search(): void {
    const field = this.#list.shadowRoot!.querySelector<HTMLInputElement>('[part=search]');
    if (!field || this.#modals.length) return;
    field.value = this.random() < 0.5 ? '' : `${this.#client.tenant}-1`;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }

  #saveEdit(): void {
    const editor = this.#list.shadowRoot!.querySelector('[part=editor]');
    const field = editor?.querySelector<HTMLInputElement>('[part=control]');
    if (!field || this.#modals.length) return;
    field.value += this.random() < 0.2 ? '\u202E' : '!';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    editor!.querySelector<HTMLElement>('[part=save]')?.click();
  }

  async #settle(): Promise<void> {
    for (let time = 0; time < 4; time += 1) await turn();
    await this.#list?.updateComplete;
    await this.#untilUsable();
  }

  /** Browsers tell an observer that something is hidden, or seen again, some frames later. */
  async #untilUsable(): Promise<void> {
    const deadline = performance.now() + 10_000;
    const isPending = (): boolean =>
      this.#modals.some((modal) => !modal.checkVisibility()) ||
      (!this.page.hidden && dialogIn(this.manager).open && this.#modals.length === 0);
    while (isPending() && performance.now() < deadline) await new Promise(requestAnimationFrame);
  }

  /** Goes one step towards a page on which nothing is open. */
  async #endOne(): Promise<void> {
    for (const client of this.clients) while (client.answerOldest());
    await this.#settle();
    for (const name of ['goBack', 'refrain', 'store', 'done', 'cancel'])
      await this.actions[name]!();
    press(this.#list, '[part=editor] [part=cancel]');
    await this.#settle();
  }

  async #revokeFirst(): Promise<void> {
    const row = this.#list.shadowRoot!.querySelector('tbody tr');
    const [id] = /[ab]-\d+/.exec(row?.textContent ?? '') ?? [];
    row?.querySelector<HTMLElement>('[part=revoke]')?.click();
    await this.#settle();
    press(this.#list, 'dialog[open] [part=confirm]');
    await this.#settle();
    const left = this.#client.keys.map((key) => key.id);
    expect(left, 'the keys after a revocation').not.to.include(id);
  }

  #checkRows(): void {
    const names = this.#list.shadowRoot!.querySelectorAll('tbody [part~=application]');
    for (const { textContent } of names)
      expect(textContent, 'a row').to.match(new RegExp(`${this.#client.tenant}-`));
  }

  #checkSecrets(): void {
    const shown = this.#secret?.matches(':state(revealed)') ?? false;
    const all = everyString(document).join('\n');
    const seen = this.clients.flatMap(({ secrets }) => secrets).filter((it) => all.includes(it));
    expect(seen.length, 'secrets in the page').to.be.at.most(Number(shown));
  }

  /** A modal dialog makes the rest of the page inert, so it has to be seen and to have a way out. */
  #checkModals(): void {
    for (const modal of this.#modals) {
      const buttons = [
        modal,
        ...modal.querySelectorAll('add-api-key-form, api-key-secret'),
      ].flatMap((each) => [...(each.shadowRoot ?? each).querySelectorAll('button')]);
      const isSeen = modal.checkVisibility() && modal.getBoundingClientRect().width > 0;
      expect(isSeen, 'a modal dialog is seen').to.equal(true);
      expect(buttons.some((it) => it.checkVisibility() && !it.disabled)).to.equal(true);
    }
    if (this.page.hidden) expect(this.#modals, 'modal while hidden').to.deep.equal([]);
    else if (dialogIn(this.manager).open) expect(this.#modals, 'modal again').not.to.be.empty;
  }
}

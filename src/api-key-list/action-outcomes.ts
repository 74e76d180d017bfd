import type { TemplateResult } from 'lit';
import type { ApiKeyRecord } from '../api/api-key.js';
import { nameOf, plainNameOf } from './key-name.js';
import type { RowNotice, SpeakingList } from './list-view.js';
import type { PageLoader } from './page-loader.js';
import { Toast } from './toast.js';

/** Tells how actions have ended: in the row of the key, in a notice if it has none, in the toast. */
export class ActionOutcomes {
  /** The failures of actions whose keys have no row. */
  notices: RowNotice[] = [];
  readonly #element: SpeakingList;
  readonly #loader: PageLoader;
  readonly #toast: Toast;
  /** Why the last action on a key failed, by its id. */
  #failures = new Map<string, string>();

  constructor(element: SpeakingList, loader: PageLoader) {
    this.#element = element;
    this.#loader = loader;
    this.#toast = new Toast(element);
  }

  /** Another value for each set of keys: the keys of another set may have the same ids. */
  get epoch(): unknown {
    return this.#failures;
  }

  /** Resets for another set of keys. */
  startOver(): void {
    this.#failures = new Map();
    this.notices = [];
    this.#toast.hide();
  }

  failureOf(id: string): string {
    return this.#failures.get(id) ?? '';
  }

  /** Takes the earlier outcomes away, since another action begins. */
  clear(...ids: readonly string[]): void {
    for (const id of ids) this.#failures.delete(id);
    this.notices = [];
    this.#element.say();
  }

  /** Says an outcome, and shows it in the toast. */
  tell(text: string, isFailure = false): void {
    this.#element.say(text);
    void this.#toast.show(text, isFailure);
  }

  /**
   * Shows a failure in the row of a key, or in a notice that names the key.
   * @returns the text to say
   */
  showFailure(key: ApiKeyRecord, text: string): string {
    if (!this.#loader.source.has(key.id)) return this.showNotice(key, text);
    this.#failures.set(key.id, text);
    return text;
  }

  /** @returns the text to say */
  showNotice(key: ApiKeyRecord, text: string): string {
    this.notices.push({ name: nameOf(key), text });
    return `${plainNameOf(key)}: ${text}`;
  }

  /**
   * Reloads after the server has reported that keys are gone.
   * @param tell called with each key, and whether it is still there
   */
  checkGone(
    keys: readonly ApiKeyRecord[],
    tell: (key: ApiKeyRecord, isThere: boolean) => void,
  ): void {
    const { epoch } = this;
    this.#loader.reload(() => {
      if (epoch !== this.epoch) return;
      for (const key of keys) tell(key, this.#loader.source.has(key.id));
    });
  }

  toastTemplate(): TemplateResult {
    return this.#toast.template(this.#element.texts.dismiss);
  }
}

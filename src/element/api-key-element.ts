import { LitElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import { isSameContent } from '../api/same-content.js';
import { updateWhenLanguageChanges } from '../i18n/language.js';
import { messagesFor } from '../i18n/localize.js';
import type { Messages } from '../messages/messages.js';
import { version } from './version.js';

/** For properties with objects: setting equal content is no change, as React makes new objects at each render. */
export const hasChanged = (value: unknown, old: unknown): boolean => !isSameContent(value, old);

/**
 * The base of every element of this package: it has a version and one live region, follows the language
 * of its place in the page, and takes its texts from the registered languages and from `messages`.
 *
 * @typeParam Texts the messages that the element shows
 * @typeParam Said the texts, or names of texts, that its live region can say
 */
export abstract class ApiKeyElement<
  Texts extends Partial<Messages>,
  Said extends string = string,
> extends LitElement {
  /** The version of the package. */
  static readonly version: string = version;
  static override properties: PropertyDeclarations = { messages: { attribute: false, hasChanged } };

  /** Overrides any text of this element and of the elements inside it. */
  declare messages: Partial<Messages> | null | undefined;

  /** @internal The current texts, in the language of the element. */
  texts: Texts;
  /**
   * @internal The text of the live region. The template renders the region itself from the start: screen readers
   * ignore the first text of a region that is new.
   */
  said: Said | undefined;
  readonly #english: Texts;

  constructor(english: Texts) {
    super();
    this.#english = this.texts = english;
    updateWhenLanguageChanges(this);
  }

  /** @internal Says a text in the live region; without one, empties it. */
  say(said?: Said): void {
    const isRepeated = said === this.said;
    // Without a change, do not re-render: the form empties its region at each edit.
    if (isRepeated && !said) return;
    // Clear first: repeating identical text is no DOM change, so screen readers stay silent.
    if (isRepeated) {
      this.said = undefined;
      this.renderNow();
    }
    this.said = said;
    this.requestUpdate();
  }

  /** @internal Renders at once, for example before the focus goes to a control that is new. */
  renderNow(): void {
    this.requestUpdate();
    this.performUpdate();
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    this.texts = messagesFor(this, this.#english, this.messages);
  }
}

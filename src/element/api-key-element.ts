import { LitElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import { isSameContent } from '../api/same-content.js';
import { followLanguage } from '../i18n/language.js';
import { messagesFor } from '../i18n/localize.js';
import type { Messages } from '../messages/messages.js';
import { LiveRegion } from './live-region.js';
import { version } from './version.js';

/** Setting equal content is no change: hosts such as React make equal objects anew at each render. */
export const hasChanged = (value: unknown, old: unknown): boolean => !isSameContent(value, old);

/**
 * What every element of this package is: it has a version, follows the language of its place in the page,
 * takes its texts from the catalogues and from `messages`, and has one live region.
 *
 * @typeParam Texts those messages that the element shows
 * @typeParam Said what its live region can say
 */
export abstract class ApiKeyElement<
  Texts extends Partial<Messages>,
  Said extends string = string,
> extends LitElement {
  /** The version of the package. */
  static readonly version: string = version;
  static override properties: PropertyDeclarations = { messages: { attribute: false, hasChanged } };

  /** Overrides any text of this element, and of the elements in it. */
  declare messages: Partial<Messages> | null | undefined;

  /** @internal The texts in the language of the element. */
  protected texts: Texts;
  /** @internal */
  protected readonly liveRegion = new LiveRegion<Said>(this);
  readonly #english: Texts;

  constructor(english: Texts) {
    super();
    this.#english = this.texts = english;
    followLanguage(this);
  }

  /** @internal Renders at once, so that what is about to get the focus is there. */
  renderNow(): void {
    this.requestUpdate();
    this.performUpdate();
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    this.texts = messagesFor(this, this.#english, this.messages);
  }
}

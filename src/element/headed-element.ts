import type { PropertyDeclarations } from 'lit';
import type { Messages } from '../messages/messages.js';
import { ApiKeyElement } from './api-key-element.js';

/** The base of the elements with a heading, which is every one but the list. */
export abstract class HeadedElement<
  Texts extends Partial<Messages>,
  Said extends string = string,
> extends ApiKeyElement<Texts, Said> {
  static override properties: PropertyDeclarations = {
    heading: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
  };

  /** The text of the heading; `''` for none. Default: a text of the element. */
  declare heading: string | null | undefined;
  /** The level of the heading, 1 to 6. Default: 2. */
  declare headingLevel: number;

  constructor(english: Texts) {
    super(english);
    this.headingLevel = 2;
  }

  /** @internal The heading of the host, which has to be a string, else that of the element. */
  protected headingOr(text: string): string {
    return typeof this.heading === 'string' ? this.heading : text;
  }
}

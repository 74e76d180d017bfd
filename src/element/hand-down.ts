import type { Messages } from '../messages/messages.js';
import type { KeyCreationElement } from './key-creation-element.js';

type Settings = KeyCreationElement<Partial<Messages>>;

const settings = [
  'headingLevel',
  'nameMaxLength',
  'descriptionMaxLength',
  'messages',
  'roles',
  'defaultValue',
  'defaultRole',
  'expiry',
] as const satisfies (keyof Settings)[];

/** Gives an element in another one the settings that both have, but the heading, which is its own. */
export function handDown(outer: Settings, inner: Settings | null): void {
  for (const name of settings) Object.assign(inner ?? {}, { [name]: outer[name] });
}

import type { Messages } from '../messages/messages.js';
import type { KeyCreationElement } from './key-creation-element.js';

type Settings = KeyCreationElement<Partial<Messages>>;

const settings = [
  'headingLevel',
  'nameMaxLength',
  'descriptionMaxLength',
  'messages',
  'roles',
  'noRole',
  'permissions',
  'permissionsOptional',
  'defaultValue',
  'defaultRole',
  'expiry',
] as const satisfies (keyof Settings)[];

/** Sets the shared settings of an outer element on an inner one, except the heading, which differs. */
export function handDown(outer: Settings, inner: Settings | null): void {
  for (const name of settings) Object.assign(inner ?? {}, { [name]: outer[name] });
}

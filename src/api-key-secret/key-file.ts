import type { KeyFields } from './key-texts.js';

/** The longest name of a file without its extension, in characters; four bytes each fit into every system. */
const BASE_NAME_MAX_LENGTH = 60;

/** Makes a file name that every system accepts from a name that may hold anything. */
const fileName = (applicationName: string): string => {
  const words = applicationName.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const name = Array.from([...words, 'api', 'key'].join('-'));
  return `${name.slice(-BASE_NAME_MAX_LENGTH).join('')}.txt`;
};

/**
 * Saves a key as a text file, with a line for each field that is not empty. Puts no element into the
 * page.
 * @returns the object URL of the text. Revoke it when the key is to be forgotten; some browsers save
 *   nothing if it is revoked at once.
 */
export function saveKeyFile(fields: KeyFields, labels: KeyFields): string {
  const names = (['applicationName', 'role', 'secret'] as const).filter((name) => fields[name]);
  const text = names.map((name) => `${labels[name]}: ${fields[name]}\n`).join('');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  link.download = fileName(fields.applicationName);
  link.click();
  return link.href;
}

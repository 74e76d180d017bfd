import type { ApiKeyRecord } from '../api/api-key.js';
import { text } from '../api/own-fields.js';

/** What the user reads of a key: its name. */
export const nameOf = ({ applicationName, id }: ApiKeyRecord): string =>
  text(applicationName).trim() || id;

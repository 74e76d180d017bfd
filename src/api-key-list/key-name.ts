import type { ApiKeyRecord } from '../api/api-key.js';
import { asString } from '../api/own-fields.js';

/** What the user reads of a key: its name. */
export const nameOf = ({ applicationName, id }: ApiKeyRecord): string =>
  asString(applicationName).trim() || id;

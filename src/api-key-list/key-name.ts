import type { ApiKeyRecord } from '../api/api-key.js';
import { asString } from '../api/own-fields.js';

/** The name that the user reads for a key: that of its application, else its id. */
export const nameOf = ({ applicationName, id }: ApiKeyRecord): string =>
  asString(applicationName).trim() || id;

import type { ApiKeyRecord } from '../api/api-key.js';
import { isolate } from '../element/isolated.js';
import { asString } from '../api/own-fields.js';

/** The name that the user reads for a key: that of its application, else its id. */
export const nameOf = ({ applicationName, id }: ApiKeyRecord): string =>
  asString(applicationName).trim() || id;

/** The name for a text without elements, such as a label or an announcement. */
export const plainNameOf = (key: ApiKeyRecord): string => isolate(nameOf(key));

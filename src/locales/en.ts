import { listMessages } from '../messages/list-messages.js';
import { registerMessages } from '../i18n/localize.js';
import {
  dialogMessages,
  formMessages,
  managerMessages,
  secretMessages,
  type Messages,
} from '../messages/messages.js';

/** The English texts, which the elements have inside, in one object. */
export const messages: Messages = {
  ...formMessages,
  ...secretMessages,
  ...dialogMessages,
  ...listMessages,
  ...managerMessages,
};

registerMessages('en', messages);

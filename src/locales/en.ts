import { registerMessages } from '../i18n/localize.js';
import { listMessages } from '../messages/list-messages.js';
import {
  dialogMessages,
  formMessages,
  managerMessages,
  secretMessages,
  type Messages,
} from '../messages/messages.js';

/** The English messages that are built into the elements, in one object. */
export const messages: Messages = {
  ...formMessages,
  ...secretMessages,
  ...dialogMessages,
  ...listMessages,
  ...managerMessages,
};

registerMessages('en', messages);

import { listMessages } from '../shared/list-messages.js';
import { registerMessages } from '../shared/localize.js';
import {
  dialogMessages,
  formMessages,
  managerMessages,
  secretMessages,
  type Messages,
} from '../shared/messages.js';

/** The English texts, which the elements have inside, in one object. */
export const messages: Messages = {
  ...formMessages,
  ...secretMessages,
  ...dialogMessages,
  ...listMessages,
  ...managerMessages,
};

registerMessages('en', messages);

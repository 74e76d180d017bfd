import '../add-api-key-form/define.js';
import '../api-key-secret/define.js';
import { define } from '../element/define.js';
import { AddApiKeyDialogElement } from './add-api-key-dialog.js';

declare global {
  interface HTMLElementTagNameMap {
    'add-api-key-dialog': AddApiKeyDialogElement;
  }
}

define('add-api-key-dialog', AddApiKeyDialogElement);

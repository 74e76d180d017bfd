import { define } from '../element/define.js';
import { AddApiKeyFormElement } from './add-api-key-form.js';

declare global {
  interface HTMLElementTagNameMap {
    'add-api-key-form': AddApiKeyFormElement;
  }
}

define('add-api-key-form', AddApiKeyFormElement);

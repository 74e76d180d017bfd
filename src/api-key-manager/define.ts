import '../add-api-key-dialog/define.js';
import '../api-key-list/define.js';
import { define } from '../element/define.js';
import { ApiKeyManagerElement } from './api-key-manager.js';

declare global {
  interface HTMLElementTagNameMap {
    'api-key-manager': ApiKeyManagerElement;
  }
}

define('api-key-manager', ApiKeyManagerElement);

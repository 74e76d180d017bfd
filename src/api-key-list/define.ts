import { define } from '../element/define.js';
import { ApiKeyListElement } from './api-key-list.js';

declare global {
  interface HTMLElementTagNameMap {
    'api-key-list': ApiKeyListElement;
  }
}

define('api-key-list', ApiKeyListElement);

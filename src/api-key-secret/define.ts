import { define } from '../element/define.js';
import { ApiKeySecretElement } from './api-key-secret.js';

declare global {
  interface HTMLElementTagNameMap {
    'api-key-secret': ApiKeySecretElement;
  }
}

define('api-key-secret', ApiKeySecretElement);

import 'api-key-elements/add-api-key-form/define.js';
import { mount } from 'svelte';
import Page from './Page.svelte';

mount(Page, { target: /** @type {HTMLElement} */ (document.getElementById('root')) });

import type { ArgTypes } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { ref } from 'lit/directives/ref.js';
import { within } from 'storybook/test';
import type { ApiKeySecretElement } from '../src/api-key-secret/api-key-secret.js';
import '../src/api-key-secret/define.js';
import { inside } from './shadow.js';

// An unsaved key asks before its page is left; the keys of stories are worthless.
addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), { capture: true });

type Settings = Pick<
  ApiKeySecretElement,
  'applicationName' | 'roleLabel' | 'heading' | 'headingLevel' | 'snippets' | 'messages'
>;

/** The properties of the element. */
export interface SecretArgs extends Partial<Settings> {
  secret: string;
}

export const args: SecretArgs = {
  secret: 'ak_live_9tQx2LrV7mZc0PwY4sKd8HfN1bGj6UeA3f9a',
  applicationName: 'Warehouse export',
  roleLabel: 'readonly',
};

export const argTypes = {
  secret: { control: 'text' },
  headingLevel: { name: 'heading-level', control: { type: 'number', min: 1, max: 6 } },
} satisfies ArgTypes;

const secrets = new WeakMap<Element, string>();

/**
 * Sets the secret imperatively, as a host should: Lit would retain a bound value. Sets it once, because
 * setting it masks the key again.
 */
const setSecret = (secret: string) =>
  ref((element) => {
    if (!element || secrets.get(element) === secret) return;
    secrets.set(element, secret);
    (element as ApiKeySecretElement).secret = secret;
  });

/** Renders attributes where it can, so that the code of a story reads as HTML. */
export const secret = (settings: SecretArgs, children?: TemplateResult): TemplateResult =>
  html`<api-key-secret
    application-name=${ifDefined(settings.applicationName ?? undefined)}
    role-label=${ifDefined(settings.roleLabel ?? undefined)}
    heading=${ifDefined(settings.heading ?? undefined)}
    heading-level=${ifDefined(settings.headingLevel)}
    .snippets=${settings.snippets}
    .messages=${settings.messages}
    ${setSecret(settings.secret)}
    >${children}</api-key-secret
  >`;

export const render = (settings: SecretArgs): TemplateResult => secret(settings);

/** Finds what a play function needs: the element's queries, and those of its question. */
export async function secretIn(canvas: ParentNode) {
  const element = canvas.querySelector('api-key-secret')!;
  await element.updateComplete;
  const question = element.shadowRoot!.querySelector('dialog')!;
  const button = (name: string) => inside(element).getByRole('button', { name });
  return {
    ...inside(element),
    element,
    texts: element.texts,
    button,
    question,
    asked: within(question),
  };
}

/**
 * Replaces the clipboard until the story is left, for `beforeEach`: it takes each text, or refuses it as
 * a browser does without permission. The real one would depend on who views the story.
 */
export const clipboard = (takes: boolean) => () => {
  const writeText = () => (takes ? Promise.resolve() : Promise.reject(new Error('refused')));
  const original = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  document.execCommand = () => false;
  return () => {
    Reflect.deleteProperty(navigator, 'clipboard');
    if (original) Object.defineProperty(navigator, 'clipboard', original);
    Reflect.deleteProperty(document, 'execCommand');
  };
};

import type { ArgTypes } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { ref } from 'lit/directives/ref.js';
import { within } from 'storybook/test';
import type { ApiKeySecretElement } from '../src/api-key-secret/api-key-secret.js';
import '../src/api-key-secret/define.js';
import { inside } from './shadow.js';

// An unsaved key asks before its page is left; those of stories are worth nothing.
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

const given = new WeakMap<Element, string>();

/** By hand, as a host should: what a template is given, it keeps. Once, as each time it is masked anew. */
const give = (secret: string) =>
  ref((element) => {
    if (!element || given.get(element) === secret) return;
    given.set(element, secret);
    (element as ApiKeySecretElement).secret = secret;
  });

/** Attributes where there are any, so that the code of a story is HTML. */
export const secret = (settings: SecretArgs, children?: TemplateResult): TemplateResult =>
  html`<api-key-secret
    application-name=${ifDefined(settings.applicationName ?? undefined)}
    role-label=${ifDefined(settings.roleLabel ?? undefined)}
    heading=${ifDefined(settings.heading ?? undefined)}
    heading-level=${ifDefined(settings.headingLevel)}
    .snippets=${settings.snippets}
    .messages=${settings.messages}
    ${give(settings.secret)}
    >${children}</api-key-secret
  >`;

export const render = (settings: SecretArgs): TemplateResult => secret(settings);

/** The secret as its user has it; the question before it is lost is a dialog beside it. */
export async function secretIn(canvas: ParentNode) {
  const element = canvas.querySelector('api-key-secret')!;
  await element.updateComplete;
  const question = element.shadowRoot!.querySelector('dialog')!;
  const button = (name: string) => inside(element).getByRole('button', { name });
  return { ...inside(element), element, button, question, asked: within(question) };
}

/**
 * A clipboard that takes each text, or that refuses it as a browser does without a permission: for
 * `beforeEach`, until the story is left. What is real would depend on who looks at the story.
 */
export const clipboard = (takes: boolean) => () => {
  const writeText = () => (takes ? Promise.resolve() : Promise.reject(new Error('refused')));
  const stood = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  document.execCommand = () => false;
  return () => {
    Reflect.deleteProperty(navigator, 'clipboard');
    if (stood) Object.defineProperty(navigator, 'clipboard', stood);
    Reflect.deleteProperty(document, 'execCommand');
  };
};

import type { ArgTypes } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { userEvent } from 'storybook/test';
import type { AddApiKeyFormElement } from '../src/add-api-key-form/add-api-key-form.js';
import '../src/add-api-key-form/define.js';
import type { ApiKeyDraft } from '../src/api/api-key.js';
import type { ApiKeySubmitEvent } from '../src/api/events.js';
import { answers } from './answers.js';
import { inside } from './shadow.js';

type Settings = Pick<
  AddApiKeyFormElement,
  | 'busy'
  | 'disabled'
  | 'heading'
  | 'headingLevel'
  | 'nameMaxLength'
  | 'descriptionMaxLength'
  | 'messages'
  | 'roles'
  | 'noRole'
  | 'permissions'
  | 'permissionsOptional'
  | 'defaultValue'
  | 'defaultRole'
  | 'expiry'
>;

/** The properties of the element, and what the host of a story does. */
export interface FormArgs extends Partial<Settings> {
  /** How the host answers a Save. */
  answer: keyof typeof answers;
}

export const args: FormArgs = { answer: 'created' };

export const argTypes = {
  answer: {
    description: 'How the host of this story answers a Save. Not a property of the element.',
    control: 'select',
    options: Object.keys(answers),
    table: { category: 'story' },
  },
  headingLevel: { name: 'heading-level', control: { type: 'number', min: 1, max: 6 } },
  defaultRole: { name: 'default-role', control: 'select', options: ['admin', 'readonly'] },
  // Each change of another control would overwrite the typed text.
  value: { control: false },
} satisfies ArgTypes;

/** Attributes where there are any, so that the code of a story is HTML. */
export const form = (given: FormArgs, children?: TemplateResult): TemplateResult =>
  html`<add-api-key-form
    ?busy=${given.busy}
    ?disabled=${given.disabled}
    heading=${ifDefined(given.heading ?? undefined)}
    heading-level=${ifDefined(given.headingLevel)}
    name-max-length=${ifDefined(given.nameMaxLength)}
    description-max-length=${ifDefined(given.descriptionMaxLength)}
    default-role=${ifDefined(given.defaultRole)}
    ?no-role=${given.noRole}
    ?permissions-optional=${given.permissionsOptional}
    .messages=${given.messages}
    .roles=${given.roles}
    .permissions=${given.permissions}
    .defaultValue=${given.defaultValue}
    .expiry=${given.expiry}
    @submit=${(event: ApiKeySubmitEvent) => event.respondWith(answers[given.answer]())}
    >${children}</add-api-key-form
  >`;

export const render = (given: FormArgs): TemplateResult => form(given);

/** The form of a story as its user has it. Its parts are found by what the user reads, in any language. */
export async function formIn(canvas: HTMLElement) {
  const element = canvas.querySelector('add-api-key-form')!;
  await element.updateComplete;
  const queries = inside(element);
  const { texts } = element;
  const name = queries.getByRole<HTMLInputElement>('textbox', {
    name: texts.applicationName,
  });
  const description = queries.getByRole<HTMLTextAreaElement>('textbox', {
    name: texts.description,
  });
  const role = queries.getByRole<HTMLSelectElement>('combobox', { name: texts.role });
  const save = queries.getByRole<HTMLButtonElement>('button', { name: texts.save });
  const cancel = queries.getByRole<HTMLButtonElement>('button', { name: texts.cancel });
  const fill = async (draft: Partial<ApiKeyDraft>): Promise<void> => {
    if (draft.applicationName) await userEvent.type(name, draft.applicationName);
    if (draft.description) await userEvent.type(description, draft.description);
    if (draft.role) await userEvent.selectOptions(role, draft.role);
  };
  return { ...queries, element, texts, name, description, role, save, cancel, fill };
}

export const warehouse: ApiKeyDraft = {
  applicationName: 'Warehouse export',
  description: 'Nightly export to the data warehouse. Looked after by the data team.',
  role: 'readonly',
};

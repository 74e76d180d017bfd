import type { ArgTypes } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import type { AddApiKeyDialogElement } from '../src/add-api-key-dialog/add-api-key-dialog.js';
import '../src/add-api-key-dialog/define.js';
import type { ApiKeySubmitEvent } from '../src/api/events.js';
import { argTypes as formArgTypes, formIn, warehouse, type FormArgs } from './add-api-key-form.js';
import { answers } from './answers.js';
import { secretIn } from './api-key-secret.js';

type Settings = Pick<AddApiKeyDialogElement, 'open' | 'snippets' | 'unavailable'>;

/** The properties of the element, and how the host of a story answers. */
export interface DialogArgs extends Omit<FormArgs, 'busy' | 'disabled'>, Partial<Settings> {}

export const args: DialogArgs = { answer: 'created' };

const { answer, headingLevel, defaultRole } = formArgTypes;

export const argTypes = { answer, headingLevel, defaultRole } satisfies ArgTypes;

/** Uses attributes where they exist, so that the code of a story is HTML. */
export const dialog = (given: DialogArgs, children?: TemplateResult): TemplateResult =>
  html`<add-api-key-dialog
    ?open=${given.open}
    heading=${ifDefined(given.heading ?? undefined)}
    heading-level=${ifDefined(given.headingLevel)}
    name-max-length=${ifDefined(given.nameMaxLength)}
    description-max-length=${ifDefined(given.descriptionMaxLength)}
    default-role=${ifDefined(given.defaultRole)}
    ?no-role=${given.noRole}
    unavailable=${ifDefined(given.unavailable ?? undefined)}
    .messages=${given.messages}
    .roles=${given.roles}
    .permissions=${given.permissions}
    .defaultValue=${given.defaultValue}
    .snippets=${given.snippets}
    @submit=${(event: ApiKeySubmitEvent) => event.respondWith(answers[given.answer]())}
    >${children}</add-api-key-dialog
  >`;

export const render = (given: DialogArgs): TemplateResult => dialog(given);

/** The dialog of a story, and the actions of its user. */
export async function dialogIn(canvas: HTMLElement) {
  const element = canvas.querySelector('add-api-key-dialog')!;
  await element.updateComplete;
  const root = element.shadowRoot!;
  const modal = root.querySelector('dialog')!;
  const trigger = root.querySelector<HTMLButtonElement>('[part=trigger]')!;
  const form = () => formIn(modal);
  const open = async () => {
    await userEvent.click(trigger);
    // The dialog fades in.
    await waitFor(() => expect(modal).toBeVisible());
    return form();
  };
  /** Opens the dialog, fills in the form and presses Save. */
  const save = async () => {
    const found = await open();
    await found.fill(warehouse);
    await userEvent.click(found.save);
    return found;
  };
  /** The secret, once the host has answered. */
  const secret = async () => {
    await waitFor(() => expect(element.step).toBe('secret'));
    return secretIn(modal);
  };
  return { ...within(modal), element, modal, trigger, form, open, save, secret };
}

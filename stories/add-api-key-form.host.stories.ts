import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import { args, argTypes, form, formIn, render, type FormArgs } from './add-api-key-form.js';
import { inside } from './shadow.js';

const meta = {
  title: 'add-api-key-form/Host',
  component: 'add-api-key-form',
  args,
  argTypes,
  render,
} satisfies Meta<FormArgs>;

export default meta;
type Story = StoryObj<FormArgs>;

/** Controls of the host in the slot `fields`: they look as the host's do, and go into `draft.extra`. */
export const ExtraFields: Story = {
  render: (given) =>
    form(
      given,
      html`
        <div slot="fields" class="host-field">
          <label for="team">Team</label>
          <select id="team" name="team" required>
            <option value="">Select a team</option>
            <option value="data">Data</option>
            <option value="shop">Shop</option>
          </select>
        </div>
        <label slot="fields" class="host-check">
          <input type="checkbox" name="notify" value="weekly" checked />
          Send a weekly report of its use
        </label>
      `,
    ),
  play: async ({ canvas, canvasElement }) => {
    const { element, fill } = await formIn(canvasElement);
    await fill({ applicationName: 'Warehouse export', role: 'readonly' });
    await userEvent.selectOptions(canvas.getByLabelText('Team'), 'Data');
    await expect(element.value.extra).toEqual({ team: 'data', notify: 'weekly' });
  },
};

/** The heading of the host in the slot `heading`. */
export const OwnHeading: Story = {
  render: (given) =>
    form(
      given,
      html`<h1 slot="heading" class="host-heading">A key for <em>Nordlicht Shop</em></h1>`,
    ),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { level: 1 })).toBeVisible();
  },
};

/** The words of a product that calls its keys tokens. */
export const OwnTexts: Story = {
  args: {
    messages: {
      heading: 'New access token',
      applicationName: 'Token name',
      applicationNameHint: 'For example the script or the person that will use it.',
      role: 'Scope',
      rolePlaceholder: 'Choose a scope',
      save: 'Create token',
      cancel: 'Back',
    },
  },
  play: async ({ canvasElement }) => {
    const { getByRole } = inside(canvasElement.querySelector('add-api-key-form')!);
    await expect(getByRole('textbox', { name: 'Token name' })).toBeVisible();
    await expect(getByRole('button', { name: 'Create token' })).toBeVisible();
  },
};

/** The form follows a `<fieldset disabled>` around it. */
export const DisabledByFieldset: Story = {
  render: (given) => html`
    <fieldset disabled>
      <legend>Keys are made by owners. Ask one of yours: Mara Lindqvist, Tomasz Nowak.</legend>
      ${form(given)}
    </fieldset>
  `,
  play: async ({ canvasElement }) => {
    const { name, save, cancel } = await formIn(canvasElement);
    for (const control of [name, save, cancel]) await expect(control).toBeDisabled();
  },
};

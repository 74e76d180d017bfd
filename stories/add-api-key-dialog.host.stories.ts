import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { ApiKeyError } from '../src/api/api-key.js';
import type { ApiKeySubmitEvent } from '../src/api/events.js';
import { args, argTypes, dialog, dialogIn, render, type DialogArgs } from './add-api-key-dialog.js';
import { answers } from './answers.js';

const meta = {
  title: 'add-api-key-dialog/Host',
  component: 'add-api-key-dialog',
  args,
  argTypes,
  render,
} satisfies Meta<DialogArgs>;

export default meta;
type Story = StoryObj<DialogArgs>;

/** A button of the host in the slot `trigger`. On closing, the focus returns to it. */
export const OwnTrigger: Story = {
  render: (given) =>
    dialog(given, html`<button slot="trigger" class="host-button">New access token</button>`),
  play: async ({ canvas, canvasElement }) => {
    const { element, modal, form } = await dialogIn(canvasElement);
    const button = canvas.getByRole('button', { name: 'New access token' });
    await userEvent.click(button);
    await waitFor(() => expect(modal).toBeVisible());
    await userEvent.click((await form()).cancel);
    await expect(element).not.toHaveAttribute('open');
    await expect(button).toHaveFocus();
  },
};

/** Controls of the host in the slot `fields`. Their values are in `draft.extra`. */
export const ExtraFields: Story = {
  render: (given) =>
    dialog(
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
    const { open } = await dialogIn(canvasElement);
    const { element, fill } = await open();
    await fill({ applicationName: 'Warehouse export', role: 'readonly' });
    await userEvent.selectOptions(canvas.getByLabelText('Team'), 'Data');
    await expect(element.value.extra).toEqual({ team: 'data', notify: 'weekly' });
  },
};

/** Roles from `<option>` children, for pages without a script of their own. */
export const RolesFromOptions: Story = {
  render: (given) =>
    dialog(
      given,
      html`
        <option value="reports" data-description="Reads the monthly reports.">Reports</option>
        <option value="stock" data-description="Reads and corrects the stock.">Stock</option>
      `,
    ),
  play: async ({ canvasElement }) => {
    const { open } = await dialogIn(canvasElement);
    const { role, findByText } = await open();
    await userEvent.selectOptions(role, 'Stock');
    await expect(await findByText('Reads and corrects the stock.')).toBeVisible();
  },
};

/** Texts that contain the key, each with a button that copies it. */
export const Snippets: Story = {
  args: {
    snippets: [
      { label: '.env', template: 'NORDLICHT_API_KEY={secret}' },
      { label: 'GitHub Actions', template: 'gh secret set NORDLICHT_API_KEY --body {secret}' },
    ],
  },
  play: async ({ canvasElement }) => {
    const { save, secret } = await dialogIn(canvasElement);
    await save();
    const { button, texts } = await secret();
    await expect(button(texts.copySnippet('GitHub Actions'))).toBeVisible();
  },
};

/** A dialog of the host that asks for the password between Save and the key. */
const passwordDialog = html`<dialog id="confirm" aria-labelledby="confirm-title">
  <form method="dialog" class="host-field">
    <h2 id="confirm-title">Confirm your password</h2>
    <label for="password">Password</label>
    <input id="password" type="password" autocomplete="current-password" />
    <button value="confirmed" class="host-button">Confirm</button>
  </form>
</dialog>`;

const askPassword = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const prompt = document.querySelector<HTMLDialogElement>('#confirm')!;
    prompt.returnValue = '';
    prompt.showModal();
    prompt.onclose = () => {
      if (prompt.returnValue === 'confirmed') resolve();
      else reject(new ApiKeyError('The key was not created. Confirm your password first.'));
    };
  });

/** Step-up: the answer to `submit` begins with a question of the host. Escape closes the question alone. */
export const StepUp: Story = {
  render: () =>
    html`<add-api-key-dialog
        @submit=${(event: ApiKeySubmitEvent) =>
          event.respondWith(askPassword().then(answers.created))}
      ></add-api-key-dialog
      >${passwordDialog}`,
  play: async ({ canvas, canvasElement }) => {
    const { save } = await dialogIn(canvasElement);
    await save();
    const password = await canvas.findByLabelText('Password');
    await waitFor(() => expect(password).toHaveFocus());
    await userEvent.type(password, 'correct horse');
  },
};

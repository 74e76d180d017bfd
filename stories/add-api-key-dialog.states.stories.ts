import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { args, argTypes, dialogIn, render, type DialogArgs } from './add-api-key-dialog.js';
import { like } from './shadow.js';

const meta = {
  title: 'add-api-key-dialog/States',
  component: 'add-api-key-dialog',
  args,
  argTypes,
  render,
} satisfies Meta<DialogArgs>;

export default meta;
type Story = StoryObj<DialogArgs>;

/** Only the button is visible. */
export const Closed: Story = {
  play: async ({ canvasElement }) => {
    const { element, modal, trigger } = await dialogIn(canvasElement);
    await expect(trigger).toHaveTextContent(like(element.texts.addApiKey));
    await expect(modal).not.toBeVisible();
    await expect(element.open).toBe(false);
  },
};

/** The button says why it opens nothing. */
export const Unavailable: Story = {
  args: { unavailable: 'You have 10 of 10 keys. Revoke one to add another.' },
  play: async ({ canvasElement }) => {
    const { element, trigger } = await dialogIn(canvasElement);
    await expect(trigger).toHaveAccessibleDescription(/10 of 10/);
    await userEvent.click(trigger);
    await expect(element.open).toBe(false);
  },
};

/** The focus is in the first field. */
export const FormOpen: Story = {
  play: async ({ canvasElement }) => {
    const { element, open } = await dialogIn(canvasElement);
    const { name } = await open();
    await expect(element.open).toBe(true);
    await expect(name.matches(':focus')).toBe(true);
  },
};

export const Errors: Story = {
  play: async ({ canvasElement }) => {
    const { open } = await dialogIn(canvasElement);
    const { name, role, save, findByText, texts } = await open();
    await userEvent.click(save);
    await expect(await findByText(like(texts.applicationNameMissing))).toBeVisible();
    await expect(name).toBeInvalid();
    await expect(role).toBeInvalid();
  },
};

/** While the host has not answered, Escape does nothing and Cancel aborts. */
export const Saving: Story = {
  args: { answer: 'never comes' },
  play: async ({ canvasElement }) => {
    const { element, save } = await dialogIn(canvasElement);
    const { save: button, cancel } = await save();
    await waitFor(() => expect(button).toHaveAttribute('aria-disabled', 'true'));
    await userEvent.keyboard('{Escape}');
    await expect(element.open).toBe(true);
    await expect(cancel).toBeEnabled();
  },
};

/** The form keeps every value, and Save works again. */
export const ServerError: Story = {
  args: { answer: 'limit reached' },
  play: async ({ canvasElement }) => {
    const { save } = await dialogIn(canvasElement);
    const { name, findByText } = await save();
    await expect(await findByText(/reached the limit of 10 keys/)).toBeVisible();
    await expect(name).toHaveValue('Warehouse export');
  },
};

/** The same dialog with the new key. The focus is on its heading. */
export const SecretStep: Story = {
  play: async ({ canvasElement }) => {
    const { element, save, secret } = await dialogIn(canvasElement);
    await save();
    const { getByRole, getByText } = await secret();
    await expect(element.step).toBe('secret');
    await expect(getByText('Warehouse export')).toBeVisible();
    await expect(getByRole('heading').matches(':focus')).toBe(true);
  },
};

/** Escape on an unsaved key asks first. A second Escape closes only the question. */
export const Question: Story = {
  play: async ({ canvasElement }) => {
    const { element, save, secret } = await dialogIn(canvasElement);
    await save();
    const { question, asked, texts } = await secret();
    await userEvent.keyboard('{Escape}');
    await expect(question).toHaveAttribute('open');
    await userEvent.keyboard('{Escape}');
    await expect(question).not.toHaveAttribute('open');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(asked.getByText(like(texts.unsavedHeading))).toBeVisible());
    await expect(asked.getByRole('button', { name: texts.goBack }).matches(':focus')).toBe(true);
    await expect(element.open).toBe(true);
  },
};

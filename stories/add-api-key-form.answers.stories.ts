import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { ApiKeyCreatedEvent } from '../src/api/events.js';
import {
  args,
  argTypes,
  form,
  formIn,
  render,
  warehouse,
  type FormArgs,
} from './add-api-key-form.js';
import { like } from './shadow.js';

const meta = {
  title: 'add-api-key-form/Answers',
  component: 'add-api-key-form',
  args,
  argTypes,
  render,
} satisfies Meta<FormArgs>;

export default meta;
type Story = StoryObj<FormArgs>;

/** Fills the form and presses Save. */
async function save(canvas: HTMLElement) {
  const found = await formIn(canvas);
  await found.fill(warehouse);
  await userEvent.click(found.save);
  return found;
}

/** The answer is on its way: Save keeps its width and the focus, and Cancel still works. */
export const Saving: Story = {
  args: { answer: 'never comes' },
  play: async ({ canvasElement }) => {
    const { element, name, save: button, cancel } = await save(canvasElement);
    await waitFor(() => expect(button).toHaveAttribute('aria-disabled', 'true'));
    await expect(element.matches(':state(busy)')).toBe(true);
    await expect(name).toHaveAttribute('readonly');
    await expect(button.matches(':focus')).toBe(true);
    await expect(cancel).toBeEnabled();
  },
};

const tell = ({ target, draft }: ApiKeyCreatedEvent): void => {
  const line = (target as Element).parentElement!.querySelector('.created')!;
  line.textContent = `The key for ${draft.applicationName} is made.`;
};

/** The form is empty again and says so to a screen reader; what is seen is the host's own line. */
export const Created: Story = {
  render: (given) =>
    html`<div @created=${{ handleEvent: tell, capture: true }}>
      <p class="created"></p>
      ${form(given)}
    </div>`,
  play: async ({ canvas, canvasElement }) => {
    const { name, role, getByRole, texts } = await save(canvasElement);
    await waitFor(() => expect(getByRole('status')).toHaveTextContent(like(texts.created)));
    await expect(name).toHaveValue('');
    await expect(role).toHaveValue('');
    await expect(canvas.getByText('The key for Warehouse export is made.')).toBeVisible();
  },
};

/** 409 with problem details: the server's text at the field, every value kept. */
export const ServerErrorAtField: Story = {
  args: { answer: 'name is taken' },
  play: async ({ canvasElement }) => {
    const { element, name, findByText } = await save(canvasElement);
    await expect(await findByText(/already exists/)).toBeVisible();
    await expect(name).toBeInvalid();
    await expect(name.matches(':focus')).toBe(true);
    await expect(element.value).toEqual(warehouse);
  },
};

/** 403 with problem details that belong to no field. */
export const ServerErrorAtForm: Story = {
  args: { answer: 'limit reached' },
  play: async ({ canvasElement }) => {
    const { element, name, findByText } = await save(canvasElement);
    await expect(await findByText(/reached the limit of 10 keys/)).toBeVisible();
    await expect(name).toBeValid();
    await expect(element.value).toEqual(warehouse);
  },
};

/** Anything else that goes wrong: a text that says what is left, nothing of the cause. */
export const GenericFailure: Story = {
  args: { answer: 'server fails' },
  play: async ({ canvasElement }) => {
    const { element, getByRole, findByText, texts } = await save(canvasElement);
    await expect(await findByText(like(texts.failed))).toBeVisible();
    await expect(getByRole('status')).not.toHaveTextContent('502');
    await expect(element.value).toEqual(warehouse);
  },
};

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { args, argTypes, formIn, render, warehouse, type FormArgs } from './add-api-key-form.js';
import { like } from './shadow.js';

const meta = {
  title: 'add-api-key-form/States',
  component: 'add-api-key-form',
  args,
  argTypes,
  render,
} satisfies Meta<FormArgs>;

export default meta;
type Story = StoryObj<FormArgs>;

export const Empty: Story = {
  play: async ({ canvasElement }) => {
    const { element, name, role, texts } = await formIn(canvasElement);
    await expect(name).toHaveValue('');
    await expect(role).toHaveDisplayValue(texts.rolePlaceholder);
    await expect(element).not.toHaveAttribute('busy');
  },
};

export const Filled: Story = {
  play: async ({ canvasElement }) => {
    const { element, fill, findByText, texts } = await formIn(canvasElement);
    await fill(warehouse);
    await expect(element.value).toEqual(warehouse);
    await expect(await findByText(like(texts.readonlyDescription))).toBeVisible();
  },
};

/** A privileged role shows a caution. */
export const AdminChosen: Story = {
  play: async ({ canvasElement }) => {
    const { fill, findByText, texts } = await formIn(canvasElement);
    await fill({ applicationName: 'Release pipeline', role: 'admin' });
    await expect(
      await findByText(like(texts.privileged), { selector: '[part=caution] span' }),
    ).toBeVisible();
  },
};

/** Save of an empty form: an error at each required field, the focus on the first. */
export const Errors: Story = {
  play: async ({ canvasElement }) => {
    const { name, role, save, findByText, texts } = await formIn(canvasElement);
    await userEvent.click(save);
    await expect(await findByText(like(texts.applicationNameMissing))).toBeVisible();
    await expect(name).toBeInvalid();
    await expect(role).toBeInvalid();
    await expect(name.matches(':focus')).toBe(true);
  },
};

/** Too long is said with the limit and the count; nothing is cut. */
export const TooLong: Story = {
  args: { nameMaxLength: 24 },
  play: async ({ canvasElement }) => {
    const { fill, save, findByText, texts } = await formIn(canvasElement);
    await fill({ applicationName: 'Nightly export to the data warehouse', role: 'readonly' });
    await userEvent.click(save);
    await expect(await findByText(like(texts.applicationNameTooLong(24, 36)))).toBeVisible();
  },
};

export const Disabled: Story = {
  args: { disabled: true, defaultValue: warehouse },
  play: async ({ canvasElement }) => {
    const { name, role, save } = await formIn(canvasElement);
    for (const control of [name, role, save]) await expect(control).toBeDisabled();
  },
};

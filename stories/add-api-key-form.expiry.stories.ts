import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { formMessages } from '../src/messages/messages.js';
import { args, argTypes, formIn, render, warehouse, type FormArgs } from './add-api-key-form.js';

const meta = {
  title: 'add-api-key-form/Expiration',
  component: 'add-api-key-form',
  args: {
    ...args,
    expiry: { presets: [7, 30, 60, 90], allowCustom: true, allowNever: true },
    defaultValue: warehouse,
  },
  argTypes,
  render,
} satisfies Meta<FormArgs>;

export default meta;
type Story = StoryObj<FormArgs>;

/** The field as its user has it, with a way to choose. */
const fieldIn = async (canvas: HTMLElement) => {
  const form = await formIn(canvas);
  const expiration = form.getByRole<HTMLSelectElement>('combobox', { name: 'Expiration' });
  const choose = async (text: string): Promise<void> => {
    await userEvent.selectOptions(expiration, text);
    await form.element.updateComplete;
  };
  return { ...form, expiration, choose };
};

/** 30 days at first, and the date that this comes to, in the zone of the user. */
export const Presets: Story = {
  play: async ({ canvasElement }) => {
    const { expiration, findByText } = await fieldIn(canvasElement);
    await expect(expiration).toHaveDisplayValue('30 days');
    await expect(await findByText(/^Expires \d/)).toBeVisible();
  },
};

/** A day of the user's choice: the key works to its end. */
export const CustomDate: Story = {
  args: { defaultValue: { ...warehouse, expiresAt: '2030-03-29T20:59:59.999Z' } },
  play: async ({ canvasElement }) => {
    const { expiration, getByLabelText } = await fieldIn(canvasElement);
    await expect(expiration).toHaveDisplayValue('Custom date');
    await expect(getByLabelText('Expiration date')).toBeVisible();
  },
};

/** A key that works until it is revoked. */
export const Never: Story = {
  args: { defaultValue: { ...warehouse, expiresAt: null } },
  play: async ({ canvasElement }) => {
    const { expiration } = await fieldIn(canvasElement);
    await expect(expiration).toHaveDisplayValue('No expiration');
  },
};

/** The policy at the field; without an end no key is made. */
export const Maximum: Story = {
  args: { expiry: { presets: [7, 30, 60, 180], allowCustom: true, allowNever: true, maxDays: 90 } },
  play: async ({ canvasElement }) => {
    const { expiration, getByText } = await fieldIn(canvasElement);
    await expect(getByText('Keys last at most 90 days.')).toBeVisible();
    await expect(expiration.options).toHaveLength(5);
  },
};

/** Without 30 days and without a default, the user has to choose. */
export const NothingChosen: Story = {
  args: { expiry: { presets: [7, 14] } },
  play: async ({ canvasElement }) => {
    const { save, expiration } = await fieldIn(canvasElement);
    await userEvent.click(save);
    await expect(expiration).toHaveAccessibleDescription(formMessages.expirationMissing);
  },
};

/** A date after the last day that the policy allows. */
export const TooLate: Story = {
  args: {
    expiry: { presets: [30, 90], allowCustom: true, maxDays: 90 },
    defaultValue: { ...warehouse, expiresAt: '2999-01-01T12:00:00Z' },
  },
  play: async ({ canvasElement }) => {
    const { save, getByLabelText, findByText } = await fieldIn(canvasElement);
    await userEvent.click(save);
    await expect(await findByText(/^Expiration must be .* or earlier$/)).toBeVisible();
    await expect(getByLabelText('Expiration date')).toBeInvalid();
  },
};

/** The server has rules of its own, and its text stands at the field. */
export const RefusedByTheServer: Story = {
  play: async ({ canvasElement }) => {
    const { element, findByText } = await fieldIn(canvasElement);
    element.setErrors({ expiresAt: 'Keys of this workspace end with its trial, on 1 December.' });
    await expect(await findByText(/end with its trial/)).toBeVisible();
  },
};

/** A policy that offers nothing: the form says so. */
export const NothingOffered: Story = {
  args: { expiry: { presets: [90], maxDays: 30 } },
  play: async ({ canvasElement }) => {
    const { getByText } = await fieldIn(canvasElement);
    await expect(getByText(formMessages.expirationEmpty)).toBeVisible();
  },
};

/** 320 px, with both fields and an error. */
export const Narrow: Story = {
  ...TooLate,
  parameters: { page: 'narrow' },
};

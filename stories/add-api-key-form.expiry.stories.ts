import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { DAY_MS } from '../src/rules/expiry.js';
import { args, argTypes, formIn, render, warehouse, type FormArgs } from './add-api-key-form.js';
import { like } from './shadow.js';

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
  const expiration = form.getByRole<HTMLSelectElement>('combobox', {
    name: form.texts.expiration,
  });
  const choose = async (text: string): Promise<void> => {
    await userEvent.selectOptions(expiration, text);
    await form.element.updateComplete;
  };
  return { ...form, expiration, choose };
};

/** 30 days at first, and the date that this comes to, in the zone of the user. */
export const Presets: Story = {
  play: async ({ canvasElement }) => {
    const { element, expiration, getByText, texts } = await fieldIn(canvasElement);
    await expect(expiration).toHaveDisplayValue(texts.expirationDays(30));
    // The minute may change in between.
    const shown = () => getByText(like(texts.expiresOn(new Date(element.value.expiresAt!))));
    await waitFor(() => expect(shown()).toBeVisible());
  },
};

/** A day of the user's choice: the key works to its end. */
export const CustomDate: Story = {
  args: { defaultValue: { ...warehouse, expiresAt: '2030-03-29T20:59:59.999Z' } },
  play: async ({ canvasElement }) => {
    const { expiration, getByLabelText, texts } = await fieldIn(canvasElement);
    await expect(expiration).toHaveDisplayValue(texts.expirationCustom);
    await expect(getByLabelText(texts.expirationDate)).toBeVisible();
  },
};

/** A key that works until it is revoked. */
export const Never: Story = {
  args: { defaultValue: { ...warehouse, expiresAt: null } },
  play: async ({ canvasElement }) => {
    const { expiration, texts } = await fieldIn(canvasElement);
    await expect(expiration).toHaveDisplayValue(texts.expirationNever);
  },
};

/** The policy at the field; without an end no key is made. */
export const Maximum: Story = {
  args: { expiry: { presets: [7, 30, 60, 180], allowCustom: true, allowNever: true, maxDays: 90 } },
  play: async ({ canvasElement }) => {
    const { expiration, getByText, texts } = await fieldIn(canvasElement);
    await expect(getByText(like(texts.expirationHint(90)))).toBeVisible();
    await expect(expiration.options).toHaveLength(5);
  },
};

/** Without 30 days and without a default, the user has to choose. */
export const NothingChosen: Story = {
  args: { expiry: { presets: [7, 14] } },
  play: async ({ canvasElement }) => {
    const { save, expiration, texts } = await fieldIn(canvasElement);
    await userEvent.click(save);
    await expect(expiration).toHaveAccessibleDescription(texts.expirationMissing);
  },
};

/** A date after the last day that the policy allows. */
export const TooLate: Story = {
  args: {
    expiry: { presets: [30, 90], allowCustom: true, maxDays: 90 },
    defaultValue: { ...warehouse, expiresAt: '2999-01-01T12:00:00Z' },
  },
  play: async ({ canvasElement }) => {
    const { save, getByLabelText, findByText, texts } = await fieldIn(canvasElement);
    await userEvent.click(save);
    const last = new Date(Date.now() + 90 * DAY_MS);
    await expect(await findByText(like(texts.expirationTooLate(last)))).toBeVisible();
    await expect(getByLabelText(texts.expirationDate)).toBeInvalid();
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
    const { getByText, texts } = await fieldIn(canvasElement);
    await expect(getByText(like(texts.expirationEmpty))).toBeVisible();
  },
};

/** 320 px, with both fields and an error. */
export const Narrow: Story = {
  ...TooLate,
  parameters: { page: 'narrow' },
};

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import {
  args,
  argTypes,
  clipboard,
  render,
  secret,
  secretIn,
  type SecretArgs,
} from './api-key-secret.js';
import { like } from './shadow.js';
import { messages as arabic } from '../src/locales/ar.js';
import { german } from './texts.js';

const meta = {
  title: 'api-key-secret/Layout',
  component: 'api-key-secret',
  args,
  argTypes,
  render,
} satisfies Meta<SecretArgs>;

export default meta;
type Story = StoryObj<SecretArgs>;

const longKey = `nordlicht_${'9tQx2LrV7mZc0PwY4sKd8HfN1bGj6U'.repeat(10)}`.slice(0, 300);

/** A shown key of 300 characters, with a long name and role: everything wraps. */
export const LongKey: Story = {
  args: {
    secret: longKey,
    applicationName:
      'Nightly export of orders, invoices and returns to the data warehouse of the group in Rotterdam',
    roleLabel: 'orders.read+invoices.read+returns.read+customers.read_without_addresses',
  },
  play: async ({ canvasElement }) => {
    const { element, getByText, button, texts } = await secretIn(canvasElement);
    await userEvent.click(button(texts.show));
    await waitFor(() => expect(getByText(longKey)).toBeVisible());
    await expect(element.scrollWidth).toBe(element.clientWidth);
  },
};

/** A key too short for any part of it to be shown. */
export const ShortKey: Story = {
  args: { secret: 'k_8HfN1bGj6U' },
  play: async ({ canvasElement }) => {
    const { getByRole } = await secretIn(canvasElement);
    await expect(getByRole('group')).toHaveTextContent(/^•+$/);
  },
};

/** The host's own heading in the slot `heading`. */
export const OwnHeading: Story = {
  render: (given) =>
    secret(
      given,
      html`<span slot="heading" class="host-heading">The key for <em>Nordlicht Shop</em></span>`,
    ),
  play: async ({ canvas }) => {
    await expect(canvas.getByText('The key for', { exact: false })).toBeVisible();
  },
};

/** On a screen 320 px wide, nothing is cut off and nothing scrolls sideways. */
export const Narrow: Story = {
  parameters: { page: 'narrow' },
  beforeEach: clipboard(true),
  play: async ({ canvasElement }) => {
    const { element, findByText, button, texts } = await secretIn(canvasElement);
    await userEvent.click(button(texts.show));
    await userEvent.click(button(texts.copy));
    await expect(await findByText(like(texts.copied))).toBeVisible();
    await expect(element.scrollWidth).toBe(element.clientWidth);
  },
};

export const Dark: Story = {
  globals: { theme: 'dark' },
  beforeEach: clipboard(true),
  play: async ({ canvasElement }) => {
    const { findByText, button, texts } = await secretIn(canvasElement);
    await userEvent.click(button(texts.show));
    await userEvent.click(button(texts.copy));
    await expect(await findByText(like(texts.copied))).toBeVisible();
    await expect(getComputedStyle(button(texts.done)).colorScheme).toBe('dark');
  },
};

/** The key itself still reads from left to right. */
export const RightToLeft: Story = {
  globals: { locale: 'ar' },
  args: { applicationName: 'تصدير المستودع' },
  render: (given) => html`<div lang="ar">${secret(given)}</div>`,
  beforeEach: clipboard(true),
  play: async ({ canvasElement }) => {
    const { findByText, getByText, button } = await secretIn(canvasElement);
    await userEvent.click(button(arabic.show));
    await userEvent.click(button(arabic.copy));
    await expect(await findByText(arabic.copied)).toBeVisible();
    await expect(getComputedStyle(getByText(args.secret)).direction).toBe('ltr');
  },
};

/** Buttons with long words, and labels that take several lines. */
export const LongText: Story = {
  parameters: { page: 'narrow' },
  args: {
    messages: german,
    applicationName: 'Donaudampfschifffahrtsgesellschaftskapitänspatentverwaltung',
    roleLabel: 'Lagerbestandsverwaltungsaufgabenübertragung',
  },
  beforeEach: clipboard(false),
  render: (given) => html`<div lang="de">${secret(given)}</div>`,
  play: async ({ canvasElement }) => {
    const { element, findByText, button } = await secretIn(canvasElement);
    await userEvent.click(button(german.copy!));
    await expect(await findByText(/^Ausgewählt/)).toBeVisible();
    await expect(element.scrollWidth).toBe(element.clientWidth);
  },
};

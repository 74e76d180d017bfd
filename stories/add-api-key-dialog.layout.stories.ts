import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import { args, argTypes, dialog, dialogIn, render, type DialogArgs } from './add-api-key-dialog.js';
import { warehouse } from './add-api-key-form.js';
import { scopes } from './scopes.js';
import { inside, like } from './shadow.js';
import { messages as arabic } from '../src/locales/ar.js';
import { german } from './texts.js';

const meta = {
  title: 'add-api-key-dialog/Layout',
  component: 'add-api-key-dialog',
  args,
  argTypes,
  render,
} satisfies Meta<DialogArgs>;

export default meta;
type Story = StoryObj<DialogArgs>;

/** Expects the dialog to be inside the window, and its content to scroll only vertically. */
const expectFits = async (modal: HTMLDialogElement): Promise<void> => {
  const { top, bottom, left, right } = modal.getBoundingClientRect();
  await expect(Math.min(top, left)).toBeGreaterThanOrEqual(0);
  await expect(right).toBeLessThanOrEqual(innerWidth);
  await expect(bottom).toBeLessThanOrEqual(innerHeight);
  const surface = modal.firstElementChild!;
  await expect(surface.scrollWidth).toBe(surface.clientWidth);
};

/** The form with errors on a phone of 320 px. */
export const Narrow: Story = {
  globals: { viewport: { value: 'narrowest', isRotated: false } },
  play: async ({ canvasElement }) => {
    const { modal, open } = await dialogIn(canvasElement);
    const { fill, save, findByText, texts } = await open();
    await fill({ role: 'admin' });
    await userEvent.click(save);
    await expect(await findByText(like(texts.applicationNameMissing))).toBeVisible();
    await expectFits(modal);
  },
};

/** Permissions on a phone of 320 px: they scroll with the sheet, and none is ticked. */
export const NarrowPermissions: Story = {
  args: { noRole: true, permissions: scopes, defaultValue: { ...warehouse, role: '' } },
  globals: { viewport: { value: 'narrowest', isRotated: false } },
  play: async ({ canvasElement }) => {
    const { element, modal } = await dialogIn(canvasElement);
    element.show();
    await element.updateComplete;
    const { texts } = modal.querySelector('add-api-key-form')!;
    const { getByRole, findByText } = inside(modal.querySelector('add-api-key-form')!);
    await userEvent.click(getByRole('button', { name: texts.save }));
    await expect(await findByText(like(texts.permissionsMissing))).toBeVisible();
    await expect(getByRole('checkbox', { name: 'Read code' })).toBeInvalid();
    await expectFits(modal);
  },
};

/** The new key on a phone of 320 px. */
export const NarrowSecret: Story = {
  globals: { viewport: { value: 'narrowest', isRotated: false } },
  play: async ({ canvasElement }) => {
    const { modal, save, secret } = await dialogIn(canvasElement);
    await save();
    const { button, texts } = await secret();
    await userEvent.click(button(texts.show));
    await expectFits(modal);
  },
};

export const Dark: Story = {
  globals: { theme: 'dark' },
  play: async ({ canvasElement }) => {
    const { modal, open } = await dialogIn(canvasElement);
    const { fill, save, findByText, texts } = await open();
    await fill({ description: 'Deploys the shop, twice a day.', role: 'admin' });
    await userEvent.click(save);
    await expect(await findByText(like(texts.applicationNameMissing))).toBeVisible();
    await expect(getComputedStyle(modal).colorScheme).toBe('dark');
  },
};

export const RightToLeft: Story = {
  globals: { locale: 'ar' },
  render: (given) => html`<div lang="ar">${dialog(given)}</div>`,
  play: async ({ canvasElement }) => {
    const { modal, trigger } = await dialogIn(canvasElement);
    await userEvent.click(trigger);
    const { getByRole, findByText } = inside(modal.querySelector('add-api-key-form')!);
    await userEvent.click(getByRole('button', { name: arabic.save }));
    await expect(await findByText(arabic.applicationNameMissing)).toBeVisible();
    await expect(getComputedStyle(modal).direction).toBe('rtl');
  },
};

/** Words that are longer than a line, also on the button. */
export const LongText: Story = {
  globals: { viewport: { value: 'narrowest', isRotated: false } },
  args: { messages: german },
  render: (given) => html`<div lang="de">${dialog(given)}</div>`,
  play: async ({ canvasElement }) => {
    const { modal, trigger } = await dialogIn(canvasElement);
    await userEvent.click(trigger);
    const { getByRole } = inside(modal.querySelector('add-api-key-form')!);
    await expect(getByRole('button', { name: german.save! })).toBeVisible();
    await expectFits(modal);
  },
};

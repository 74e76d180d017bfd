import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { warehouse } from './add-api-key-form.js';
import { keysOf } from './api-key-list.js';
import { args, argTypes, managerIn, render, type ManagerArgs } from './api-key-manager.js';
import { like, likeAny } from './shadow.js';

const meta = {
  title: 'api-key-manager/States',
  component: 'api-key-manager',
  parameters: { page: 'wide' },
  args,
  argTypes,
  render,
} satisfies Meta<ManagerArgs>;

export default meta;
type Story = StoryObj<ManagerArgs>;

const showsRows =
  (count: number): Story['play'] =>
  async ({ canvasElement }) => {
    const { list } = await managerIn(canvasElement);
    const { rows } = await list();
    await waitFor(() => expect(rows()).toHaveLength(count));
  };

export const FourKeys: Story = { play: showsRows(4) };

export const NoKey: Story = {
  args: { keys: [] },
  play: async ({ canvasElement }) => {
    const { list } = await managerIn(canvasElement);
    const { findByText, texts } = await list();
    await expect(await findByText(like(texts.empty))).toBeVisible();
  },
};

/** A limit is reached. On a narrow page the reason has a line of its own. */
export const Unavailable: Story = {
  args: { unavailable: 'You have 10 of 10 keys. Revoke one to add another.' },
  play: async (context) => {
    await showsRows(4)!(context);
    const { getByText } = await managerIn(context.canvasElement);
    await expect(getByText(/10 of 10/)).toBeVisible();
  },
};

export const ManyPages: Story = { args: { keys: keysOf(10_000) }, play: showsRows(25) };

/** A client with only `list` and `create`: the list offers no other action. */
export const OnlyListAndCreate: Story = {
  args: { backend: 'lists and creates' },
  play: async (context) => {
    await showsRows(4)!(context);
    const { list } = await managerIn(context.canvasElement);
    const { queryByRole, texts } = await list();
    await expect(
      queryByRole('button', { name: likeAny(texts.actionOn(texts.revoke, '…')) }),
    ).toBeNull();
  },
};

export const Loading: Story = {
  args: { backend: 'never answers' },
  play: async ({ canvasElement }) => {
    const { list } = await managerIn(canvasElement);
    const { findByText, texts } = await list();
    await expect(await findByText(like(texts.loading))).toBeVisible();
  },
};

const failed: Story['play'] = async ({ canvasElement }) => {
  const { list } = await managerIn(canvasElement);
  const { findByRole, texts } = await list();
  await expect(await findByRole('button', { name: texts.retry })).toBeVisible();
};

export const LoadFailed: Story = { args: { backend: 'fails' }, play: failed };

/** The form in its dialog, above the list. */
export const Adding: Story = {
  play: async (context) => {
    await showsRows(4)!(context);
    const { open } = await managerIn(context.canvasElement);
    const { name } = await open();
    await expect(name.matches(':focus')).toBe(true);
  },
};

/** The secret of a new key. The list is reloaded when the dialog closes. */
export const NewSecret: Story = {
  play: async (context) => {
    await showsRows(4)!(context);
    const { open, secret } = await managerIn(context.canvasElement);
    const form = await open();
    await form.fill({ ...warehouse, applicationName: 'Stock feed' });
    await userEvent.click(form.save);
    const { getByText } = await secret();
    await expect(getByText('Stock feed')).toBeVisible();
  },
};

/** The new secret of a rotated key, and when the old one stops working. */
export const RotatedSecret: Story = {
  play: async (context) => {
    await showsRows(4)!(context);
    const { list, secret } = await managerIn(context.canvasElement);
    const { ask, asked, texts, named } = await list();
    await ask(named('rotate', 'CI deploy'));
    await userEvent.click(asked.getByRole('button', { name: texts.rotate }));
    const shown = await secret();
    const end = new Date(shown.element.previousSecretExpiresAt!);
    await expect(shown.getByText(like(shown.texts.previousSecretEnds(end)))).toBeVisible();
  },
};

export const Narrow: Story = { parameters: { page: 'narrow' }, play: showsRows(4) };
export const Dark: Story = { globals: { theme: 'dark' }, play: showsRows(4) };
export const RightToLeft: Story = {
  globals: { locale: 'ar' },
  play: showsRows(4),
};

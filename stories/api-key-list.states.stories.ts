import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import {
  args,
  argTypes,
  at,
  fourKeys,
  keysOf,
  list,
  listIn,
  ownedKeys,
  permissions,
  render,
  type ListArgs,
} from './api-key-list.js';
import { like } from './shadow.js';

const meta = {
  title: 'api-key-list/States',
  component: 'api-key-list',
  parameters: { page: 'wide' },
  args,
  argTypes,
  render,
} satisfies Meta<ListArgs>;

export default meta;
type Story = StoryObj<ListArgs>;

export const FourKeys: Story = {
  play: async ({ canvasElement }) => {
    const { rows, getByText, ago } = await listIn(canvasElement);
    await expect(rows()).toHaveLength(4);
    await expect(getByText(like(ago(3)))).toBeVisible();
  },
};

export const NoKey: Story = {
  args: { keys: [] },
  play: async ({ canvasElement }) => {
    const { getByText, texts } = await listIn(canvasElement);
    await expect(getByText(like(texts.empty))).toBeVisible();
  },
};

/** The host's own content in the slot `empty`. */
export const EmptySlot: Story = {
  args: { keys: [] },
  render: (given) =>
    list(given, html`<p slot="empty">No key yet. <a href="#docs">What keys are for</a></p>`),
};

export const OneKey: Story = { args: { keys: fourKeys.slice(0, 1) } };

export const OnePage: Story = {
  args: { keys: keysOf(25) },
  play: async ({ canvasElement }) => {
    const { rows } = await listIn(canvasElement);
    await expect(rows()).toHaveLength(25);
  },
};

export const TenThousandKeys: Story = {
  args: { keys: keysOf(10_000) },
  play: async ({ canvasElement }) => {
    const { rows, getByText, press, texts } = await listIn(canvasElement);
    await press(texts.next);
    await expect(rows()).toHaveLength(25);
    await expect(
      getByText(like(texts.range(26, 50, 10_000)), { selector: '[part=range]' }),
    ).toBeVisible();
  },
};

/** The server searches, sorts and pages. */
export const ServerPages: Story = {
  args: { keys: keysOf(240), server: true },
  play: async ({ canvasElement }) => {
    const { findByText, press, texts } = await listIn(canvasElement);
    await findByText(like(texts.range(1, 25, 240)), { selector: '[part=range]' });
    await press(texts.next);
    await findByText(like(texts.range(26, 50, 240)), { selector: '[part=range]' });
  },
};

/** Active, expiring, expired and revoked keys, and one whose old secret still works. */
export const Statuses: Story = {
  args: {
    keys: [
      ...fourKeys,
      {
        ...fourKeys[0]!,
        id: 'key_5',
        applicationName: 'Stock feed',
        previousSecretExpiresAt: at(0.9),
      },
      { ...fourKeys[1]!, id: 'key_6', applicationName: 'Invoice printer', expiresAt: at(-4) },
    ],
  },
  play: async ({ canvasElement }) => {
    const { getByText, queryByRole, texts, named } = await listIn(canvasElement);
    for (const status of [texts.expiring, texts.expired, texts.revoked])
      await expect(getByText(status, { selector: '[part=badge]' })).toBeVisible();
    await expect(queryByRole('button', { name: named('edit', 'Old importer') })).toBeNull();
    await expect(queryByRole('button', { name: named('rotate', 'Invoice printer') })).toBeNull();
  },
};

/** The owners have a column, and one status is chosen. */
export const Filtered: Story = {
  args: { keys: ownedKeys, permissions },
  play: async ({ canvasElement }) => {
    const { rows, getByRole, findByText, texts } = await listIn(canvasElement);
    await userEvent.selectOptions(
      getByRole('combobox', { name: texts.columnStatus }),
      texts.active,
    );
    await waitFor(() => expect(rows()).toHaveLength(3));
    await findByText(like(texts.keyCount(3)));
  },
};

export const PermissionsOpen: Story = {
  args: { keys: ownedKeys, permissions },
  play: async ({ canvasElement }) => {
    const { press, getByText, texts } = await listIn(canvasElement);
    await press(texts.permissionCount(3));
    await waitFor(() => expect(getByText('Send invoices to customers')).toBeVisible());
  },
};

export const Loading: Story = {
  args: { keys: [], loading: true },
  play: async ({ canvasElement }) => {
    const { getByRole } = await listIn(canvasElement);
    await expect(getByRole('table')).toHaveAttribute('aria-busy', 'true');
    // After a moment: a fast answer shows none.
    await waitFor(() => expect(getByRole('table').querySelector('.bone')).toBeVisible());
  },
};

export const LoadFailed: Story = {
  args: { keys: [], error: true },
  play: async ({ canvasElement }) => {
    const { getByText, button, texts } = await listIn(canvasElement);
    await expect(getByText(like(texts.loadFailed))).toBeVisible();
    await expect(button(texts.retry)).toBeVisible();
  },
};

/** The keys that were loaded before stay. */
export const ReloadFailed: Story = {
  args: { error: 'The keys are as of 10:42. You are offline.' },
};

export const NothingFound: Story = {
  play: async ({ canvasElement }) => {
    const { getByRole, findByText, getByText, texts } = await listIn(canvasElement);
    await userEvent.type(getByRole('searchbox'), 'mainframe');
    const title = getByText('mainframe', { selector: 'bdi' }).parentElement;
    await expect(title).toHaveTextContent(like(texts.noMatch('mainframe')));
    await findByText(like(texts.keyCount(0)));
  },
};

export const Sorted: Story = {
  play: async ({ canvasElement }) => {
    const { press, rows, texts } = await listIn(canvasElement);
    await press(texts.columnApplication);
    await press(texts.columnApplication);
    await waitFor(() => expect(rows()[0]).toHaveTextContent('Warehouse export'));
    await expect(rows().at(-1)).toHaveTextContent('CI deploy');
  },
};

/** No action is switched on. */
export const ReadOnly: Story = { args: { revocable: false, rotatable: false, editable: false } };

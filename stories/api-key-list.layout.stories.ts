import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { args, argTypes, fourKeys, keysOf, listIn, render, type ListArgs } from './api-key-list.js';

const meta = {
  title: 'api-key-list/Layout',
  component: 'api-key-list',
  parameters: { page: 'wide' },
  args,
  argTypes,
  render,
} satisfies Meta<ListArgs>;

export default meta;
type Story = StoryObj<ListArgs>;

const expectFits = async (element: HTMLElement): Promise<void> => {
  await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
  await expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
};

/** Each key is a block with labels. */
export const Narrow: Story = {
  parameters: { page: 'narrow' },
  args: { keys: [...fourKeys, ...keysOf(60).slice(4)], pageSize: 6 },
  play: async ({ canvasElement }) => {
    const { element, getAllByRole } = await listIn(canvasElement);
    await expectFits(element);
    await expect(getAllByRole('rowheader')).toHaveLength(6);
  },
};

export const NarrowEditing: Story = {
  parameters: { page: 'narrow' },
  play: async ({ canvasElement }) => {
    const { element, press, named } = await listIn(canvasElement);
    await press(named('edit', 'CI deploy'));
    await expectFits(element);
  },
};

export const NarrowQuestion: Story = {
  globals: { viewport: { value: 'narrowest', isRotated: false } },
  play: async ({ canvasElement }) => {
    const { question, ask, named } = await listIn(canvasElement);
    await ask(named('rotate', 'Warehouse export'));
    await expect(question.getBoundingClientRect().right).toBeLessThanOrEqual(innerWidth);
  },
};

/** In a column of a page that is wider than a phone. */
export const Medium: Story = {
  parameters: { page: 'medium' },
  play: async ({ canvasElement }) => {
    const { element } = await listIn(canvasElement);
    await expectFits(element);
  },
};

export const Dark: Story = { globals: { theme: 'dark' } };

export const DarkQuestion: Story = {
  globals: { theme: 'dark' },
  play: async ({ canvasElement }) => {
    const { ask, named } = await listIn(canvasElement);
    await ask(named('revoke', 'Warehouse export'));
  },
};

export const RightToLeft: Story = {
  globals: { locale: 'ar' },
  play: async ({ canvasElement }) => {
    const { element, getByTitle } = await listIn(canvasElement);
    await expectFits(element);
    const key = getByTitle('ak_live_…3f9a').querySelector('bdi')!;
    await expect(getComputedStyle(key).direction).toBe('ltr');
  },
};

/** Names that attack the markup, the direction of the text, or the width. */
export const HostileNames: Story = {
  args: {
    keys: [
      { ...fourKeys[0]!, id: 'a', applicationName: '<img src=x onerror=alert(1)>' },
      {
        ...fourKeys[0]!,
        id: 'b',
        applicationName: 'safe \u202Eevil txt.exe',
        description: '\u2067',
      },
      { ...fourKeys[0]!, id: 'c', applicationName: 'x'.repeat(255), description: 'y '.repeat(200) },
      {
        ...fourKeys[0]!,
        id: 'd',
        applicationName: '__proto__',
        role: 'constructor',
        hint: '•'.repeat(80),
      },
      { ...fourKeys[0]!, id: 'e', applicationName: 'مستودع التصدير', description: 'تصدير ليلي' },
    ],
  },
  play: async ({ canvasElement }) => {
    const { element, getByText } = await listIn(canvasElement);
    await expect(getByText('<img src=x onerror=alert(1)>')).toBeVisible();
    await expectFits(element);
    await userEvent.tab();
  },
};

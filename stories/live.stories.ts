import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { args, argTypes, managerIn, render, type ManagerArgs } from './api-key-manager.js';

const meta = {
  title: 'Live manager',
  component: 'api-key-manager',
  parameters: { page: 'wide' },
  args,
  argTypes,
  render,
} satisfies Meta<ManagerArgs>;

export default meta;

/** Storybook opens here. Add, edit, rotate and revoke keys: they are in memory only. */
export const LiveManager: StoryObj<ManagerArgs> = {
  // With the name of its component, the sidebar shows one entry for both.
  name: 'Live manager',
  play: async ({ canvasElement }) => {
    const { list } = await managerIn(canvasElement);
    const { rows } = await list();
    await waitFor(() => expect(rows()).toHaveLength(4));
  },
};

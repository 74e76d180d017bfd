import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { args, argTypes, managerIn, render, type ManagerArgs } from './api-key-manager.js';

const meta = {
  title: 'api-key-manager/<api-key-manager>',
  id: 'api-key-manager-reference',
  component: 'api-key-manager',
  tags: ['autodocs'],
  parameters: { page: 'wide' },
  args,
  argTypes,
  render,
} satisfies Meta<ManagerArgs>;

export default meta;

export const Playground: StoryObj<ManagerArgs> = {
  play: async ({ canvasElement }) => {
    const { list } = await managerIn(canvasElement);
    const { rows } = await list();
    await waitFor(() => expect(rows()).toHaveLength(4));
  },
};

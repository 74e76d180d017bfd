import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { args, argTypes, render, type ListArgs } from './api-key-list.js';

const meta = {
  title: 'api-key-list/<api-key-list>',
  id: 'api-key-list-reference',
  component: 'api-key-list',
  tags: ['autodocs'],
  parameters: { page: 'wide' },
  args,
  argTypes,
  render,
} satisfies Meta<ListArgs>;

export default meta;

/** A playground: every property has a control, and so has the answer of the host. */
export const Playground: StoryObj<ListArgs> = {};

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { args, argTypes, render, type ListArgs } from './api-key-list.js';

const meta = {
  title: 'api-key-list/Reference',
  component: 'api-key-list',
  tags: ['autodocs'],
  parameters: { page: 'wide' },
  args,
  argTypes,
  render,
} satisfies Meta<ListArgs>;

export default meta;

/** To try: every property has a control, and the host answers as chosen there. */
export const Playground: StoryObj<ListArgs> = {};

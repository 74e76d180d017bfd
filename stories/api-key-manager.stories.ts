import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { args, argTypes, render, type ManagerArgs } from './api-key-manager.js';

const meta = {
  title: 'api-key-manager/Reference',
  component: 'api-key-manager',
  tags: ['autodocs'],
  parameters: { page: 'wide' },
  args,
  argTypes,
  render,
} satisfies Meta<ManagerArgs>;

export default meta;

export const Playground: StoryObj<ManagerArgs> = {};

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { args, argTypes, render, type DialogArgs } from './add-api-key-dialog.js';

const meta = {
  title: 'add-api-key-dialog/<add-api-key-dialog>',
  id: 'add-api-key-dialog-reference',
  component: 'add-api-key-dialog',
  tags: ['autodocs'],
  args,
  argTypes,
  render,
} satisfies Meta<DialogArgs>;

export default meta;

/** Every property has a control. The control `answer` chooses how the host answers a Save. */
export const Playground: StoryObj<DialogArgs> = {};

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { args, argTypes, render, type FormArgs } from './add-api-key-form.js';

const meta = {
  title: 'add-api-key-form/<add-api-key-form>',
  id: 'add-api-key-form-reference',
  component: 'add-api-key-form',
  tags: ['autodocs'],
  args,
  argTypes,
  render,
} satisfies Meta<FormArgs>;

export default meta;

/** To try: every property has a control, and the host answers a Save as chosen there. */
export const Playground: StoryObj<FormArgs> = {};

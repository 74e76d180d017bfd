import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { args, argTypes, render, type SecretArgs } from './api-key-secret.js';

const meta = {
  title: 'api-key-secret/<api-key-secret>',
  id: 'api-key-secret-reference',
  component: 'api-key-secret',
  tags: ['autodocs'],
  args,
  argTypes,
  render,
} satisfies Meta<SecretArgs>;

export default meta;

/** Every property has a control. After Done nothing is left; the remount button brings the key back. */
export const Playground: StoryObj<SecretArgs> = {};

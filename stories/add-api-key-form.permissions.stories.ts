import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { args, argTypes, formIn, render, warehouse, type FormArgs } from './add-api-key-form.js';
import { scopes } from './scopes.js';
import { inside, like } from './shadow.js';

const meta = {
  title: 'add-api-key-form/Permissions',
  component: 'add-api-key-form',
  args: { ...args, permissions: scopes },
  argTypes,
  render,
} satisfies Meta<FormArgs>;

export default meta;
type Story = StoryObj<FormArgs>;

/** 18 permissions in four groups. A role ticks those that it names, and the user adds one. */
export const TickedByRole: Story = {
  args: {
    defaultValue: { ...warehouse, role: '' },
    roles: [
      { value: 'reader', label: 'Reader', permissions: ['code:read', 'issues:read', 'runs:read'] },
      { value: 'custom', label: 'Custom', description: 'Choose the permissions yourself.' },
    ],
  },
  play: async ({ canvasElement }) => {
    const { role, getByRole, findByText, texts } = await formIn(canvasElement);
    await userEvent.selectOptions(role, 'Reader');
    await userEvent.click(getByRole('checkbox', { name: 'Write issues' }));
    await expect(await findByText(like(texts.permissionsTicked(4, 18)))).toBeVisible();
    await expect(getByRole('checkbox', { name: 'Issues' })).toBePartiallyChecked();
  },
};

/** Keys without a role: the permissions are all that a key has. One of the ticked is privileged. */
export const NoRole: Story = {
  args: {
    noRole: true,
    defaultValue: {
      ...warehouse,
      role: '',
      permissions: ['code:read', 'code:write', 'code:admin'],
    },
  },
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('add-api-key-form')!;
    const { queryByRole, getByText } = inside(element);
    await expect(queryByRole('combobox')).toBeNull();
    await expect(getByText(like(element.texts.permissionsPrivileged))).toBeVisible();
  },
};

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { formMessages } from '../src/messages/messages.js';
import { args, argTypes, holdToast, listIn, render, type ListArgs } from './api-key-list.js';

const meta = {
  title: 'api-key-list/Actions',
  component: 'api-key-list',
  parameters: { page: 'wide' },
  args,
  argTypes,
  render,
} satisfies Meta<ListArgs>;

export default meta;
type Story = StoryObj<ListArgs>;

/** The key was used three minutes ago: the question warns. The focus is on Cancel. */
export const RevokeQuestion: Story = {
  play: async ({ canvasElement }) => {
    const { ask, asked } = await listIn(canvasElement);
    await ask('Revoke Warehouse export');
    // The dialog fades in.
    await waitFor(() => expect(asked.getByText(/last used 3 minutes ago/)).toBeVisible());
    await expect(asked.getByRole('button', { name: 'Cancel' }).matches(':focus')).toBe(true);
  },
};

/** The key was not used recently: no warning. */
export const RevokeUnused: Story = {
  play: async ({ canvasElement }) => {
    const { ask, asked } = await listIn(canvasElement);
    await ask('Revoke Grafana');
    await expect(asked.queryByText(/last used/)).toBeNull();
  },
};

/** The row is removed once the server has answered; the focus moves to the next row. */
export const Revoked: Story = {
  play: async ({ canvasElement }) => {
    const { element, ask, asked, rows, button } = await listIn(canvasElement);
    await ask('Revoke CI deploy');
    await userEvent.click(asked.getByRole('button', { name: 'Revoke' }));
    await waitFor(() => expect(rows()[1]).toHaveTextContent('Revoked'));
    await expect(rows()).toHaveLength(4);
    await expect(button('Edit Grafana').matches(':focus')).toBe(true);
    await holdToast(element);
  },
};

export const RevokeFailed: Story = {
  args: { answer: 'is in use' },
  play: async ({ canvasElement }) => {
    const { ask, asked, findByText, rows } = await listIn(canvasElement);
    await ask('Revoke Warehouse export');
    await userEvent.click(asked.getByRole('button', { name: 'Revoke' }));
    await findByText(/Ask the warehouse team first/, { selector: '[part=error]' });
    await expect(rows()).toHaveLength(4);
  },
};

/** Only the row whose request is under way is busy. */
export const BusyRow: Story = {
  args: { answer: 'never comes' },
  play: async ({ canvasElement }) => {
    const { ask, asked, button } = await listIn(canvasElement);
    await ask('Revoke CI deploy');
    await userEvent.click(asked.getByRole('button', { name: 'Revoke' }));
    await waitFor(() => expect(button('Edit CI deploy')).toHaveAttribute('aria-disabled', 'true'));
    await expect(button('Edit Grafana')).not.toHaveAttribute('aria-disabled');
  },
};

/** The bar takes the place of the toolbar. */
export const Selected: Story = {
  args: { selectable: true },
  play: async ({ canvasElement }) => {
    const { tick, getByText, button } = await listIn(canvasElement);
    await tick('Warehouse export', 'Grafana');
    await expect(getByText('2 selected', { selector: 'b' })).toBeVisible();
    await expect(button('Revoke…')).toBeVisible();
  },
};

/** Each key that could not be revoked stays selected, with its reason. */
export const SelectedFailed: Story = {
  args: { selectable: true, answer: 'is in use' },
  play: async ({ canvasElement }) => {
    const { element, tick, ask, asked, queryAllByText } = await listIn(canvasElement);
    await tick('Warehouse export', 'Grafana');
    await ask('Revoke…');
    // The dialog fades in.
    await waitFor(() => expect(asked.getByText(/1 of these keys/)).toBeVisible());
    await userEvent.click(asked.getByRole('button', { name: 'Revoke' }));
    const failed = () => queryAllByText(/Ask the warehouse team/, { selector: 'th [part=error]' });
    await waitFor(() => expect(failed()).toHaveLength(2));
    await holdToast(element);
  },
};

export const RotateQuestion: Story = {
  play: async ({ canvasElement }) => {
    const { ask, asked } = await listIn(canvasElement);
    await ask('Rotate CI deploy');
    await expect(asked.getByRole('radio', { name: '24 hours' })).toBeChecked();
  },
};

/** The row says how long the old secret keeps working. The host shows the new one. */
export const Rotated: Story = {
  play: async ({ canvasElement }) => {
    const { element, ask, asked, findByText } = await listIn(canvasElement);
    await ask('Rotate CI deploy');
    await userEvent.click(asked.getByRole('radio', { name: '7 days' }));
    await userEvent.click(asked.getByRole('button', { name: 'Rotate' }));
    await findByText(/Old secret ends/);
    await holdToast(element);
  },
};

export const Editing: Story = {
  play: async ({ canvasElement }) => {
    const { press, getByLabelText } = await listIn(canvasElement);
    await press('Edit CI deploy');
    await expect(getByLabelText('Application Name').matches(':focus')).toBe(true);
    await expect(getByLabelText('Description')).toHaveValue('Release pipeline');
  },
};

export const EditMissingName: Story = {
  play: async ({ canvasElement }) => {
    const { press, getByLabelText, getByText } = await listIn(canvasElement);
    await press('Edit CI deploy');
    // `userEvent.clear` does not see the focus in a shadow root.
    const whole = { initialSelectionStart: 0, initialSelectionEnd: 'CI deploy'.length };
    await userEvent.type(getByLabelText('Application Name'), '{Backspace}', whole);
    await press('Save');
    await expect(getByText(formMessages.applicationNameMissing)).toBeVisible();
  },
};

export const EditRefused: Story = {
  args: { answer: 'name is taken' },
  play: async ({ canvasElement }) => {
    const { press, getByLabelText, findByText } = await listIn(canvasElement);
    await press('Edit CI deploy');
    await userEvent.type(getByLabelText('Application Name'), ' 2');
    await press('Save');
    await findByText(/Choose another/, { selector: '[part=error]' });
    await expect(getByLabelText('Application Name')).toHaveValue('CI deploy 2');
  },
};

export const SavingEdit: Story = {
  args: { answer: 'never comes' },
  play: async ({ canvasElement }) => {
    const { press, getByLabelText, button } = await listIn(canvasElement);
    await press('Edit CI deploy');
    await userEvent.type(getByLabelText('Application Name'), ' 2');
    await press('Save');
    await expect(button('Save')).toHaveAttribute('aria-disabled', 'true');
  },
};

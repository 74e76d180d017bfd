import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { args, argTypes, holdToast, listIn, render, type ListArgs } from './api-key-list.js';
import { like, likeAny } from './shadow.js';

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
    const { ask, asked, texts, named, ago } = await listIn(canvasElement);
    await ask(named('revoke', 'Warehouse export'));
    // The dialog fades in.
    await waitFor(() => expect(asked.getByText(like(texts.usedRecently(ago(3))))).toBeVisible());
    await expect(asked.getByRole('button', { name: texts.cancel }).matches(':focus')).toBe(true);
  },
};

/** The key was not used recently: no warning. */
export const RevokeUnused: Story = {
  play: async ({ canvasElement }) => {
    const { ask, asked, texts, named } = await listIn(canvasElement);
    await ask(named('revoke', 'Grafana'));
    await expect(asked.queryByText(likeAny(texts.usedRecently('…')))).toBeNull();
  },
};

/** The row is removed once the server has answered; the focus moves to the next row. */
export const Revoked: Story = {
  play: async ({ canvasElement }) => {
    const { element, ask, asked, rows, button, texts, named } = await listIn(canvasElement);
    await ask(named('revoke', 'CI deploy'));
    await userEvent.click(asked.getByRole('button', { name: texts.revoke }));
    const status = { selector: '[part=badge]' };
    await within(rows()[1]!).findByText(like(texts.revoked), status);
    await expect(rows()).toHaveLength(4);
    await expect(button(named('edit', 'Grafana')).matches(':focus')).toBe(true);
    await holdToast(element);
  },
};

export const RevokeFailed: Story = {
  args: { answer: 'is in use' },
  play: async ({ canvasElement }) => {
    const { ask, asked, findByText, rows, texts, named } = await listIn(canvasElement);
    await ask(named('revoke', 'Warehouse export'));
    await userEvent.click(asked.getByRole('button', { name: texts.revoke }));
    await findByText(/Ask the warehouse team first/, { selector: '[part=error]' });
    await expect(rows()).toHaveLength(4);
  },
};

/** Only the row whose request is under way is busy. */
export const BusyRow: Story = {
  args: { answer: 'never comes' },
  play: async ({ canvasElement }) => {
    const { ask, asked, button, texts, named } = await listIn(canvasElement);
    await ask(named('revoke', 'CI deploy'));
    await userEvent.click(asked.getByRole('button', { name: texts.revoke }));
    await waitFor(() =>
      expect(button(named('edit', 'CI deploy'))).toHaveAttribute('aria-disabled', 'true'),
    );
    await expect(button(named('edit', 'Grafana'))).not.toHaveAttribute('aria-disabled');
  },
};

/** The bar takes the place of the toolbar. */
export const Selected: Story = {
  args: { selectable: true },
  play: async ({ canvasElement }) => {
    const { tick, getByText, button, texts } = await listIn(canvasElement);
    await tick('Warehouse export', 'Grafana');
    await expect(getByText(like(texts.selected(2)), { selector: 'b' })).toBeVisible();
    await expect(button(texts.revokeSelected)).toBeVisible();
  },
};

/** Each key that could not be revoked stays selected, with its reason. */
export const SelectedFailed: Story = {
  args: { selectable: true, answer: 'is in use' },
  play: async ({ canvasElement }) => {
    const { element, tick, ask, asked, queryAllByText, texts } = await listIn(canvasElement);
    await tick('Warehouse export', 'Grafana');
    await ask(texts.revokeSelected);
    // The dialog fades in.
    await waitFor(() => expect(asked.getByText(like(texts.keysInUse(1)))).toBeVisible());
    await userEvent.click(asked.getByRole('button', { name: texts.revoke }));
    const failed = () => queryAllByText(/Ask the warehouse team/, { selector: 'th [part=error]' });
    await waitFor(() => expect(failed()).toHaveLength(2));
    await holdToast(element);
  },
};

export const RotateQuestion: Story = {
  play: async ({ canvasElement }) => {
    const { ask, asked, named, formats } = await listIn(canvasElement);
    await ask(named('rotate', 'CI deploy'));
    await expect(asked.getByRole('radio', { name: formats.duration(24 * 3600) })).toBeChecked();
  },
};

/** The row says how long the old secret keeps working. The host shows the new one. */
export const Rotated: Story = {
  play: async ({ canvasElement }) => {
    const { element, ask, asked, findByText, texts, named, formats } = await listIn(canvasElement);
    await ask(named('rotate', 'CI deploy'));
    await userEvent.click(asked.getByRole('radio', { name: formats.duration(7 * 24 * 3600) }));
    await userEvent.click(asked.getByRole('button', { name: texts.rotate }));
    await findByText(likeAny(texts.oldSecretUntil('…')));
    await holdToast(element);
  },
};

export const Editing: Story = {
  play: async ({ canvasElement }) => {
    const { press, getByLabelText, texts, named } = await listIn(canvasElement);
    await press(named('edit', 'CI deploy'));
    await expect(getByLabelText(texts.applicationName).matches(':focus')).toBe(true);
    await expect(getByLabelText(texts.description)).toHaveValue('Release pipeline');
  },
};

export const EditMissingName: Story = {
  play: async ({ canvasElement }) => {
    const { press, getByLabelText, getByText, texts, named } = await listIn(canvasElement);
    await press(named('edit', 'CI deploy'));
    // `userEvent.clear` does not see the focus in a shadow root.
    const whole = { initialSelectionStart: 0, initialSelectionEnd: 'CI deploy'.length };
    await userEvent.type(getByLabelText(texts.applicationName), '{Backspace}', whole);
    await press(texts.saveChanges);
    await expect(getByText(like(texts.applicationNameMissing))).toBeVisible();
  },
};

export const EditRefused: Story = {
  args: { answer: 'name is taken' },
  play: async ({ canvasElement }) => {
    const { press, getByLabelText, findByText, texts, named } = await listIn(canvasElement);
    await press(named('edit', 'CI deploy'));
    await userEvent.type(getByLabelText(texts.applicationName), ' 2');
    await press(texts.saveChanges);
    await findByText(/Choose another/, { selector: '[part=error]' });
    await expect(getByLabelText(texts.applicationName)).toHaveValue('CI deploy 2');
  },
};

export const SavingEdit: Story = {
  args: { answer: 'never comes' },
  play: async ({ canvasElement }) => {
    const { press, getByLabelText, button, texts, named } = await listIn(canvasElement);
    await press(named('edit', 'CI deploy'));
    await userEvent.type(getByLabelText(texts.applicationName), ' 2');
    await press(texts.saveChanges);
    await expect(button(texts.saveChanges)).toHaveAttribute('aria-disabled', 'true');
  },
};

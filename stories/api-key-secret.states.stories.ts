import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, spyOn, userEvent, waitFor } from 'storybook/test';
import { secretMessages as texts } from '../src/messages/messages.js';
import { args, argTypes, clipboard, render, secretIn, type SecretArgs } from './api-key-secret.js';

const meta = {
  title: 'api-key-secret/States',
  component: 'api-key-secret',
  args,
  argTypes,
  render,
} satisfies Meta<SecretArgs>;

export default meta;
type Story = StoryObj<SecretArgs>;

/** At first: enough of the key to tell it from others, the rest is nowhere in the page. */
export const Masked: Story = {
  play: async ({ canvasElement }) => {
    const { getByRole, button } = await secretIn(canvasElement);
    await expect(getByRole('group', { name: texts.secret })).toHaveTextContent('ak_live_••••3f9a');
    await expect(button('Show')).toBeVisible();
  },
};

export const Shown: Story = {
  play: async ({ canvasElement }) => {
    const { element, getByText, button } = await secretIn(canvasElement);
    await userEvent.click(button('Show'));
    await waitFor(() => expect(getByText(args.secret)).toBeVisible());
    await expect(button('Hide')).toBeVisible();
    await expect(element.matches(':state(revealed)')).toBe(true);
  },
};

/** The clipboard has taken it: said with a word and a sign, and Done asks nothing. */
export const Copied: Story = {
  beforeEach: clipboard(true),
  play: async ({ canvasElement }) => {
    const { element, findByText, button } = await secretIn(canvasElement);
    await userEvent.click(button('Copy'));
    await expect(await findByText(texts.copied)).toBeVisible();
    await expect(element.matches(':state(copied)')).toBe(true);
    await expect(element.acknowledged).toBe(true);
  },
};

/** No clipboard, as in a frame without the permission: the key is selected for the user's own hand. */
export const CopyRefused: Story = {
  beforeEach: clipboard(false),
  play: async ({ canvasElement }) => {
    const { element, findByText, getByText, button } = await secretIn(canvasElement);
    await userEvent.click(button('Copy'));
    await expect(await findByText(/^Selected\. Press/)).toBeVisible();
    await expect(getByText(args.secret)).toBeVisible();
    await expect(element.acknowledged).toBe(false);
  },
};

/** Nothing can verify a download: it says what is left to do. */
export const Downloaded: Story = {
  play: async ({ canvasElement }) => {
    const { element, findByText, button } = await secretIn(canvasElement);
    // Looking at a story saves no file.
    const saved = spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    await userEvent.click(button('Download'));
    await expect(saved).toHaveBeenCalledOnce();
    saved.mockRestore();
    await expect(await findByText(texts.downloaded)).toBeVisible();
    await expect(element.acknowledged).toBe(false);
  },
};

/** For all that cannot be verified: the user's word. */
export const Stored: Story = {
  play: async ({ canvasElement }) => {
    const { element, getByRole } = await secretIn(canvasElement);
    await userEvent.click(getByRole('checkbox', { name: texts.stored }));
    await expect(element.acknowledged).toBe(true);
  },
};

/** Done, and the key is neither copied nor stored: the safe answer is first and has the focus. */
export const Question: Story = {
  play: async ({ canvasElement }) => {
    const { button, question, asked } = await secretIn(canvasElement);
    await userEvent.click(button('Done'));
    await expect(question).toHaveAttribute('open');
    await waitFor(() => expect(asked.getByText(texts.unsavedHeading)).toBeVisible());
    await expect(asked.getByRole('button', { name: 'Go back' }).matches(':focus')).toBe(true);
  },
};

/** The user has left the page with it and come back: the key is gone, and what to do is said. */
export const Gone: Story = {
  play: async ({ canvasElement }) => {
    const { findByText, queryByRole, button } = await secretIn(canvasElement);
    window.dispatchEvent(new Event('pagehide'));
    await expect(await findByText(texts.secretGone)).toBeVisible();
    await expect(queryByRole('group')).toBeNull();
    await expect(button('Done')).toBeVisible();
  },
};

const snippets = [
  { label: '.env', template: 'NORDLICHT_API_KEY={secret}' },
  {
    label: 'curl',
    template:
      'curl https://api.nordlicht.example/v1/orders \\\n  -H "Authorization: Bearer {secret}"',
  },
];

/** Texts of the host with the key in them, each with a button that says what it copies. */
export const Snippets: Story = {
  args: { snippets },
  play: async ({ canvasElement }) => {
    const { getByText, button } = await secretIn(canvasElement);
    await expect(getByText('NORDLICHT_API_KEY=ak_live_••••3f9a')).toBeVisible();
    await expect(button('Copy curl')).toBeVisible();
  },
};

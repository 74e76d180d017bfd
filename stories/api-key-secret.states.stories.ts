import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, spyOn, userEvent, waitFor } from 'storybook/test';
import { args, argTypes, clipboard, render, secretIn, type SecretArgs } from './api-key-secret.js';
import { like } from './shadow.js';

const meta = {
  title: 'api-key-secret/States',
  component: 'api-key-secret',
  args,
  argTypes,
  render,
} satisfies Meta<SecretArgs>;

export default meta;
type Story = StoryObj<SecretArgs>;

/** At first, only enough of the key to tell it from others is in the page. */
export const Masked: Story = {
  play: async ({ canvasElement }) => {
    const { getByRole, button, texts } = await secretIn(canvasElement);
    await expect(getByRole('group', { name: texts.secret })).toHaveTextContent('ak_live_••••3f9a');
    await expect(button(texts.show)).toBeVisible();
  },
};

export const Shown: Story = {
  play: async ({ canvasElement }) => {
    const { element, getByText, button, texts } = await secretIn(canvasElement);
    await userEvent.click(button(texts.show));
    await waitFor(() => expect(getByText(args.secret)).toBeVisible());
    await expect(button(texts.hide)).toBeVisible();
    await expect(element.matches(':state(revealed)')).toBe(true);
  },
};

/** The clipboard has taken the key: text and a tick say so, and Done does not ask. */
export const Copied: Story = {
  beforeEach: clipboard(true),
  play: async ({ canvasElement }) => {
    const { element, findByText, button, texts } = await secretIn(canvasElement);
    await userEvent.click(button(texts.copy));
    await expect(await findByText(like(texts.copied))).toBeVisible();
    await expect(element.matches(':state(copied)')).toBe(true);
    await expect(element.acknowledged).toBe(true);
  },
};

/** Without a clipboard, as in a frame without permission, the key is selected for a manual copy. */
export const CopyRefused: Story = {
  beforeEach: clipboard(false),
  play: async ({ canvasElement }) => {
    const { element, findByText, getByText, button, texts } = await secretIn(canvasElement);
    await userEvent.click(button(texts.copy));
    await expect(await findByText(like(texts.copyYourself('Ctrl+C')))).toBeVisible();
    await expect(getByText(args.secret)).toBeVisible();
    await expect(element.acknowledged).toBe(false);
  },
};

/** Nothing can verify a download: the status says what is left to do. */
export const Downloaded: Story = {
  play: async ({ canvasElement }) => {
    const { element, findByText, button, texts } = await secretIn(canvasElement);
    // Viewing a story must not save a file.
    const saved = spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    await userEvent.click(button(texts.download));
    await expect(saved).toHaveBeenCalledOnce();
    saved.mockRestore();
    await expect(await findByText(like(texts.downloaded))).toBeVisible();
    await expect(element.acknowledged).toBe(false);
  },
};

/** The checkbox acknowledges a key whose storing cannot be verified. */
export const Stored: Story = {
  play: async ({ canvasElement }) => {
    const { element, getByRole, texts } = await secretIn(canvasElement);
    await userEvent.click(getByRole('checkbox', { name: texts.stored }));
    await expect(element.acknowledged).toBe(true);
  },
};

/** Done asks while the key is neither copied nor stored. The safe answer is first and has the focus. */
export const Question: Story = {
  play: async ({ canvasElement }) => {
    const { button, question, asked, texts } = await secretIn(canvasElement);
    await userEvent.click(button(texts.done));
    await expect(question).toHaveAttribute('open');
    await waitFor(() => expect(asked.getByText(like(texts.unsavedHeading))).toBeVisible());
    await expect(asked.getByRole('button', { name: texts.goBack }).matches(':focus')).toBe(true);
  },
};

/** The user has left the page and come back: the key is gone, and the note says what to do. */
export const Gone: Story = {
  play: async ({ canvasElement }) => {
    const { findByText, queryByRole, button, texts } = await secretIn(canvasElement);
    window.dispatchEvent(new Event('pagehide'));
    await expect(await findByText(like(texts.secretGone))).toBeVisible();
    await expect(queryByRole('group')).toBeNull();
    await expect(button(texts.done)).toBeVisible();
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

/** The host's texts with the key in them, each with a button that names what it copies. */
export const Snippets: Story = {
  args: { snippets },
  play: async ({ canvasElement }) => {
    const { getByText, button, texts } = await secretIn(canvasElement);
    await expect(getByText('NORDLICHT_API_KEY=ak_live_••••3f9a')).toBeVisible();
    await expect(button(texts.copySnippet('curl'))).toBeVisible();
  },
};

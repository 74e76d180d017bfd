import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, fn, userEvent } from 'storybook/test';
import { args, argTypes, dialogIn, render, type DialogArgs } from './add-api-key-dialog.js';
import { warehouse } from './add-api-key-form.js';
import { clipboard } from './api-key-secret.js';
import { like } from './shadow.js';

const meta = {
  title: 'Journey',
  component: 'add-api-key-dialog',
  args,
  argTypes,
  render,
} satisfies Meta<DialogArgs>;

export default meta;

/** The whole journey from the button to a key on the clipboard. */
export const FromButtonToKey: StoryObj<DialogArgs> = {
  beforeEach: clipboard(true),
  play: async ({ canvasElement, step }) => {
    const { element, trigger, open, form, secret } = await dialogIn(canvasElement);
    const closed = fn();
    element.addEventListener('close', closed);

    await step('Open', async () => {
      await open();
      await expect(element.open).toBe(true);
    });
    await step('Fill', async () => {
      const { name, fill } = await form();
      await expect(name.matches(':focus')).toBe(true);
      await fill(warehouse);
    });
    await step('Save', async () => {
      await userEvent.click((await form()).save);
      const { getByText } = await secret();
      await expect(getByText(warehouse.applicationName)).toBeVisible();
      await expect(getByText('ak_live_••••3f9a')).toBeVisible();
    });
    await step('Show', async () => {
      const { button, findByText, texts } = await secret();
      await userEvent.click(button(texts.show));
      await expect(await findByText(/^ak_live_9tQx/)).toBeVisible();
    });
    await step('Copy', async () => {
      const { button, findByText, texts } = await secret();
      await userEvent.click(button(texts.copy));
      await expect(await findByText(like(texts.copied))).toBeVisible();
    });
    await step('Done', async () => {
      const { button, texts } = await secret();
      await userEvent.click(button(texts.done));
      await expect(element.open).toBe(false);
      await expect(closed).toHaveBeenCalledOnce();
      await expect(closed.mock.lastCall?.[0]).toMatchObject({ acknowledged: true });
      await expect(trigger.matches(':focus')).toBe(true);
    });
  },
};

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { args, dialog, dialogIn, type DialogArgs } from './add-api-key-dialog.js';
import * as bootstrap from './bootstrap.js';
import { axeBeside, expectAlike, find, type Likeness } from './likeness.js';
import * as material from './material.js';
import * as shadcn from './shadcn.js';
import * as webAwesome from './web-awesome.js';

const meta = {
  title: 'Themes/Dialog',
  component: 'add-api-key-dialog',
  args: { ...args, defaultRole: 'readonly' },
  parameters: { page: 'wide', a11y: axeBeside('add-api-key-dialog') },
} satisfies Meta<DialogArgs>;

export default meta;
type Story = StoryObj<DialogArgs>;

/** A story with the dialog beside the library's own. Theirs opens first, as the last modal dialog makes all else inert. */
const beside = (
  theme: string,
  theirs: { dialog: () => TemplateResult },
  surface: Likeness,
): Story => ({
  globals: { theme },
  render: (given) =>
    html`<div class="dialogs">
      ${dialog(given)}
      <div class="theirs">${theirs.dialog()}</div>
    </div>`,
  play: async ({ canvasElement }) => {
    const { element, modal } = await dialogIn(canvasElement);
    for (const selector of Object.keys(surface))
      await waitFor(() => expect(find(canvasElement, selector)).toBeVisible());
    element.open = true;
    await waitFor(() => expect(modal).toBeVisible());
    await expectAlike(canvasElement, modal, surface);
  },
});

const surface = 'background-color border-top-left-radius';

export const Bootstrap: Story = beside('bootstrap', bootstrap, {
  '.modal-content': `inline-size ${surface}`,
});
export const Shadcn: Story = beside('shadcn', shadcn, {
  '.theirs .shadow-lg': `inline-size ${surface}`,
});
export const Material: Story = beside('material', material, {
  'md-dialog >>> dialog': 'border-top-left-radius',
});
export const WebAwesome: Story = beside('web-awesome', webAwesome, {
  'wa-dialog >>> dialog': `inline-size ${surface}`,
});

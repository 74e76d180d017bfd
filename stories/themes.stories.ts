import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { args, form, formIn, type FormArgs } from './add-api-key-form.js';
import * as bootstrap from './bootstrap.js';
import { axeBeside, box, edge, expectAlike, text, type Likeness } from './likeness.js';
import * as material from './material.js';
import * as shadcn from './shadcn.js';
import * as webAwesome from './web-awesome.js';

const meta = {
  title: 'Themes/Form',
  id: 'themes',
  component: 'add-api-key-form',
  args: { ...args, defaultRole: 'readonly' },
  parameters: { page: 'wide', a11y: axeBeside('add-api-key-form') },
} satisfies Meta<FormArgs>;

export default meta;
type Story = StoryObj<FormArgs>;

type Likenesses = Record<'save' | 'word' | 'cancel' | 'field' | 'heading', Likeness>;

/** A story with the form beside the library's own controls. */
const beside = (
  theme: string,
  theirs: { form: () => TemplateResult },
  { save, word, cancel, field, heading }: Likenesses,
): Story => ({
  globals: { theme },
  render: (given) =>
    html`<div class="beside">
      ${form(given)}
      <div class="theirs">${theirs.form()}</div>
    </div>`,
  play: async ({ canvasElement }) => {
    const own = await formIn(canvasElement);
    await expectAlike(canvasElement, own.save, save);
    await expectAlike(canvasElement, own.save.querySelector('span')!, word);
    await expectAlike(canvasElement, own.cancel, cancel);
    await expectAlike(canvasElement, own.name, field);
    await expectAlike(canvasElement, own.getByRole('heading'), heading);
  },
});

const heading = { '.theirs h2': 'font-size font-weight font-family letter-spacing' };

const likeIts = (button: string, input: string) => ({
  save: { [button]: `background-color padding-left ${box} ${text}` },
  word: { [button]: `color ${text}` },
  field: { [input]: `color background-color padding-left ${box} ${edge} ${text}` },
  heading,
});

const inBootstrap = {
  ...likeIts('.btn-primary', '.form-control'),
  cancel: { '.btn-outline-secondary': `padding-left ${box} ${edge} ${text}` },
};
const inShadcn = {
  ...likeIts('.bg-primary', '.theirs input'),
  cancel: { '.theirs .border.bg-background': `color padding-left ${box} ${edge} ${text}` },
};
const inMaterial = {
  save: {
    'md-filled-button': `padding-left ${box}`,
    'md-filled-button >>> .background': 'background-color',
  },
  word: { 'md-filled-button >>> .label': `color ${text}` },
  cancel: {
    'md-outlined-button': `padding-left ${box}`,
    'md-outlined-button >>> .outline': edge,
    'md-outlined-button >>> .label': 'color',
  },
  field: {
    'md-outlined-text-field >>> md-outlined-field >>> .outline-start': box,
    'md-outlined-text-field >>> md-outlined-field >>> .outline-panel-inactive': edge.replaceAll(
      'top',
      'bottom',
    ),
    'md-outlined-text-field >>> input': `color ${text}`,
  },
  heading,
};
const inWebAwesome = {
  save: {
    'wa-button >>> [part~=base]': `background-color padding-left ${box}`,
  },
  word: { 'wa-button >>> [part~=label]': `color ${text}` },
  cancel: {
    'wa-button[appearance=outlined] >>> [part~=base]': `color padding-left ${box} ${edge}`,
  },
  field: {
    'wa-input >>> [part~=base]': `background-color padding-left ${box} ${edge}`,
    'wa-input >>> input': `color ${text}`,
  },
  heading,
};

export const Bootstrap: Story = beside('bootstrap', bootstrap, inBootstrap);
export const BootstrapDark: Story = beside('bootstrap dark', bootstrap, inBootstrap);
export const Shadcn: Story = beside('shadcn', shadcn, inShadcn);
export const ShadcnDark: Story = beside('shadcn dark', shadcn, inShadcn);
export const Material: Story = beside('material', material, inMaterial);
export const MaterialDark: Story = beside('material dark', material, inMaterial);
export const WebAwesome: Story = beside('web-awesome', webAwesome, inWebAwesome);
export const WebAwesomeDark: Story = beside('web-awesome dark', webAwesome, inWebAwesome);

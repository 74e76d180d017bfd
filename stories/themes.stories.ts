import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { args, form, formIn, type FormArgs } from './add-api-key-form.js';
import { bootstrap, material, webAwesome } from './host-controls.js';
import { shadcn } from './shadcn.js';

/** The properties that a control shares with one of the library, by the selector of that one. */
type Likeness = Record<string, string>;

const meta = {
  title: 'Themes',
  component: 'add-api-key-form',
  args: { ...args, defaultRole: 'readonly' },
  parameters: {
    page: 'wide',
    // The controls and colours of the libraries are not ours, and do not meet AAA.
    a11y: {
      context: 'add-api-key-form',
      options: { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
    },
  },
} satisfies Meta<FormArgs>;

export default meta;
type Story = StoryObj<FormArgs>;

const box = 'block-size border-top-left-radius';
const text = 'font-size font-weight font-family text-transform letter-spacing';
const edge = 'border-top-color border-top-width border-top-style';

/** Finds an element. Each `>>>` in the selector enters a shadow root. */
const find = (root: ParentNode, selector: string): Element => {
  const [first = '', ...others] = selector.split(' >>> ');
  const found = root.querySelector(first)!;
  return others.length ? find(found.shadowRoot!, others.join(' >>> ')) : found;
};

/** Compares styles until they match: elements of a library may render late or be in a transition. */
const expectAlike = (canvas: HTMLElement, own: Element, likeness: Likeness): Promise<void> =>
  waitFor(() => {
    for (const [selector, names] of Object.entries(likeness)) {
      const their = find(canvas, selector);
      for (const name of names.split(' '))
        expect(`${name}: ${getComputedStyle(own).getPropertyValue(name)}`).toBe(
          `${name}: ${getComputedStyle(their).getPropertyValue(name)}`,
        );
    }
  });

/** A story with the form beside the library's own controls. */
const beside = (
  theme: string,
  theirs: () => TemplateResult,
  { save, word, field }: Record<'save' | 'word' | 'field', Likeness>,
): Story => ({
  globals: { theme },
  render: (given) =>
    html`<div class="beside">
      ${form(given)}
      <div class="theirs">${theirs()}</div>
    </div>`,
  play: async ({ canvasElement }) => {
    const own = await formIn(canvasElement);
    await expectAlike(canvasElement, own.save, save);
    await expectAlike(canvasElement, own.save.querySelector('span')!, word);
    await expectAlike(canvasElement, own.name, field);
  },
});

const likeIts = (button: string, input: string) => ({
  save: { [button]: `background-color padding-left ${box} ${text}` },
  word: { [button]: `color ${text}` },
  field: { [input]: `color background-color padding-left ${box} ${edge} ${text}` },
});

const inBootstrap = likeIts('.btn-primary', '.form-control');
const inShadcn = likeIts('.bg-primary', '.theirs input');
const inMaterial = {
  save: {
    'md-filled-button': `padding-left ${box}`,
    'md-filled-button >>> .background': 'background-color',
  },
  word: { 'md-filled-button >>> .label': `color ${text}` },
  field: {
    'md-outlined-text-field >>> md-outlined-field >>> .outline-start': box,
    'md-outlined-text-field >>> md-outlined-field >>> .outline-panel-inactive': edge.replaceAll(
      'top',
      'bottom',
    ),
    'md-outlined-text-field >>> input': `color ${text}`,
  },
};
const inWebAwesome = {
  save: {
    'wa-button >>> [part~=base]': `background-color padding-left ${box}`,
  },
  word: { 'wa-button >>> [part~=label]': `color ${text}` },
  field: {
    'wa-input >>> [part~=base]': `background-color padding-left ${box} ${edge}`,
    'wa-input >>> input': `color ${text}`,
  },
};

export const Bootstrap: Story = beside('bootstrap', bootstrap, inBootstrap);
export const BootstrapDark: Story = beside('bootstrap dark', bootstrap, inBootstrap);
export const Shadcn: Story = beside('shadcn', shadcn, inShadcn);
export const ShadcnDark: Story = beside('shadcn dark', shadcn, inShadcn);
export const Material: Story = beside('material', material, inMaterial);
export const MaterialDark: Story = beside('material dark', material, inMaterial);
export const WebAwesome: Story = beside('web-awesome', webAwesome, inWebAwesome);
export const WebAwesomeDark: Story = beside('web-awesome dark', webAwesome, inWebAwesome);

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { args, fourKeys, list, listIn, type ListArgs } from './api-key-list.js';
import { args as secretArgs, secret, secretIn } from './api-key-secret.js';
import * as bootstrap from './bootstrap.js';
import { axeBeside, box, edge, expectAlike, text, type Likeness } from './likeness.js';
import * as material from './material.js';
import * as shadcn from './shadcn.js';
import * as webAwesome from './web-awesome.js';

const meta = {
  title: 'Themes/List and secret',
  component: 'api-key-list',
  args: { ...args, keys: fourKeys.filter(({ applicationName }) => applicationName !== 'Grafana') },
  parameters: { page: 'wide', a11y: axeBeside(['api-key-list', 'api-key-secret']) },
} satisfies Meta<ListArgs>;

export default meta;
type Story = StoryObj<ListArgs>;

type Likenesses = Record<'row' | 'search' | 'copy' | 'word', Likeness>;

/** A story with the list above the library's own, and the secret beside the library's own. */
const beside = (
  theme: string,
  theirs: { list: () => TemplateResult; secret: () => TemplateResult },
  { row, search, copy, word }: Likenesses,
): Story => ({
  globals: { theme },
  render: (given) =>
    html`<div class="stacked">
      ${list(given)}
      <div class="theirs">${theirs.list()}</div>
      <div class="beside">
        ${secret(secretArgs)}
        <div class="theirs">${theirs.secret()}</div>
      </div>
    </div>`,
  play: async ({ canvasElement }) => {
    const { rows, getByRole } = await listIn(canvasElement);
    const { button, texts } = await secretIn(canvasElement);
    await expectAlike(canvasElement, rows()[0]!.querySelector('td')!, row);
    await expectAlike(canvasElement, getByRole('searchbox'), search);
    await expectAlike(canvasElement, button(texts.copy), copy);
    await expectAlike(canvasElement, button(texts.copy).querySelector('span')!, word);
  },
});

const line = 'border-bottom-color border-bottom-width border-bottom-style';

const inBootstrap = {
  row: { '.theirs tbody td': line },
  search: { '.theirs .form-control': `color background-color border-top-left-radius ${edge}` },
  copy: { '.theirs .btn-primary': `background-color padding-left ${text} block-size` },
  word: { '.theirs .btn-primary': 'color' },
};
const inShadcn = {
  row: { '.theirs tbody tr': line },
  search: {},
  copy: { '.theirs .bg-primary': `background-color padding-left ${text} ${box}` },
  word: { '.theirs .bg-primary': 'color' },
};
const inMaterial = {
  row: {},
  search: {},
  copy: {
    '.theirs md-filled-button': `padding-left ${box}`,
    '.theirs md-filled-button >>> .background': 'background-color',
  },
  word: { '.theirs md-filled-button >>> .label': `color ${text}` },
};
const inWebAwesome = {
  row: {
    '.theirs tbody tr': line.replace(/\S+/g, (name) => `${name}=${name.replace('bottom', 'top')}`),
  },
  search: {
    '.theirs wa-input >>> [part~=base]': `background-color border-top-left-radius ${edge}`,
  },
  copy: {
    '.theirs wa-button[variant=brand] >>> [part~=base]': `background-color padding-left ${box}`,
  },
  word: { '.theirs wa-button[variant=brand] >>> [part~=label]': `color ${text}` },
};

export const Bootstrap: Story = beside('bootstrap', bootstrap, inBootstrap);
export const BootstrapDark: Story = beside('bootstrap dark', bootstrap, inBootstrap);
export const Shadcn: Story = beside('shadcn', shadcn, inShadcn);
export const ShadcnDark: Story = beside('shadcn dark', shadcn, inShadcn);
export const Material: Story = beside('material', material, inMaterial);
export const MaterialDark: Story = beside('material dark', material, inMaterial);
export const WebAwesome: Story = beside('web-awesome', webAwesome, inWebAwesome);
export const WebAwesomeDark: Story = beside('web-awesome dark', webAwesome, inWebAwesome);

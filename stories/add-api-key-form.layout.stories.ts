import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import { args, argTypes, form, formIn, render, type FormArgs } from './add-api-key-form.js';
import { messages as arabic } from '../src/locales/ar.js';
import { german } from './texts.js';
import { inside, like } from './shadow.js';

const meta = {
  title: 'add-api-key-form/Layout',
  component: 'add-api-key-form',
  args,
  argTypes,
  render,
} satisfies Meta<FormArgs>;

export default meta;
type Story = StoryObj<FormArgs>;

/** A screen of 320 px, with errors: nothing is cut, nothing scrolls sideways. */
export const Narrow: Story = {
  parameters: { page: 'narrow' },
  play: async ({ canvasElement }) => {
    const { element, fill, save, findByText, texts } = await formIn(canvasElement);
    await fill({ role: 'admin' });
    await userEvent.click(save);
    await expect(await findByText(like(texts.applicationNameMissing))).toBeVisible();
    await expect(element.scrollWidth).toBe(element.clientWidth);
  },
};

/** Words that are longer than a line, and labels that take several. */
export const LongText: Story = {
  parameters: { page: 'narrow' },
  args: {
    messages: german,
    roles: [
      {
        value: 'stock',
        label: 'Lagerbestandsverwaltungsaufgabenübertragung',
        description:
          'Überträgt die Aufgaben der Lagerbestandsverwaltung nach den Richtlinien unter ' +
          'https://lager.example/richtlinien/lagerbestandsverwaltungsaufgabenübertragung.',
        privileged: true,
      },
    ],
    nameMaxLength: 20,
    defaultValue: {
      applicationName: 'Donaudampfschifffahrtsgesellschaftskapitänspatentverwaltung',
      description: 'Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung, Anlage 7',
      role: 'stock',
    },
  },
  render: (given) => html`<div lang="de">${form(given)}</div>`,
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('add-api-key-form')!;
    const { getByRole, findByText } = inside(element);
    await userEvent.click(getByRole('button', { name: german.save! }));
    await expect(await findByText(/eingegeben sind 59/)).toBeVisible();
    await expect(element.scrollWidth).toBe(element.clientWidth);
  },
};

export const RightToLeft: Story = {
  globals: { locale: 'ar' },
  render: (given) => html`<div lang="ar">${form(given)}</div>`,
  play: async ({ canvasElement }) => {
    const { getByRole, findByText } = inside(canvasElement.querySelector('add-api-key-form')!);
    await userEvent.selectOptions(getByRole('combobox', { name: arabic.role }), 'admin');
    await userEvent.click(getByRole('button', { name: arabic.save }));
    await expect(await findByText(arabic.applicationNameMissing)).toBeVisible();
    await expect(
      getComputedStyle(getByRole('textbox', { name: arabic.description })).direction,
    ).toBe('rtl');
  },
};

export const Dark: Story = {
  globals: { theme: 'dark' },
  play: async ({ canvasElement }) => {
    const { fill, save, findByText, texts } = await formIn(canvasElement);
    await fill({ description: 'Deploys the shop, twice a day.', role: 'admin' });
    await userEvent.click(save);
    await expect(await findByText(like(texts.applicationNameMissing))).toBeVisible();
    await expect(getComputedStyle(save).colorScheme).toBe('dark');
  },
};

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import { args, argTypes, form, formIn, render, type FormArgs } from './add-api-key-form.js';
import { like } from './shadow.js';

const meta = {
  title: 'add-api-key-form/Roles',
  component: 'add-api-key-form',
  args,
  argTypes,
  render,
} satisfies Meta<FormArgs>;

export default meta;
type Story = StoryObj<FormArgs>;

const shopRoles = [
  { value: 'viewer', label: 'Viewer', description: 'Reads orders and reports.' },
  { value: 'deployer', label: 'Deployer', description: 'Starts releases and reads their logs.' },
  {
    value: 'billing',
    label: 'Billing',
    description: 'Reads and pays invoices.',
    disabled: true,
    disabledReason: 'Ask an owner of the shop for it.',
  },
  {
    value: 'owner',
    label: 'Owner',
    description: 'Does everything, including closing the shop.',
    privileged: true,
  },
];

/** Roles of the host: one that is privileged, one that cannot be chosen and says why. */
export const CustomRoles: Story = {
  args: { roles: shopRoles },
  play: async ({ canvasElement }) => {
    const { role, getByRole, findByText, texts } = await formIn(canvasElement);
    await expect(getByRole('option', { name: 'Billing' })).toBeDisabled();
    await userEvent.selectOptions(role, 'Owner');
    await expect(
      await findByText(like(texts.privileged), { selector: '[part=caution] span' }),
    ).toBeVisible();
  },
};

/** Plain HTML, without a script of the host: `<option>` children are the roles. */
export const RolesFromOptions: Story = {
  render: (given) =>
    form(
      given,
      html`
        <option value="reports" data-description="Reads the monthly reports.">Reports</option>
        <option value="stock" data-description="Reads and corrects the stock.">Stock</option>
        <option value="prices" data-description="Changes prices at once." data-privileged>
          Prices
        </option>
      `,
    ),
  play: async ({ canvasElement }) => {
    const { role, findByText } = await formIn(canvasElement);
    await userEvent.selectOptions(role, 'Stock');
    await expect(await findByText('Reads and corrects the stock.')).toBeVisible();
  },
};

/** The user may give no role away: the form says so, and Save says it again. */
export const NoRoles: Story = {
  args: { roles: [] },
  play: async ({ canvasElement }) => {
    const { role, getByText, texts } = await formIn(canvasElement);
    await expect(role).toHaveDisplayValue(texts.rolePlaceholder);
    await expect(getByText(like(texts.rolesEmpty))).toBeVisible();
  },
};

const things =
  'Orders Invoices Payments Refunds Customers Carts Coupons Prices Products Stock Shipments Returns ' +
  'Reviews Reports Suppliers Warehouses Taxes Currencies Subscriptions Campaigns Newsletters Images ' +
  'Pages Menus Themes Domains Certificates Webhooks Logs Metrics Alerts Backups Exports Imports ' +
  'Translations Languages Countries Stores Terminals Tills Gift-cards Points Tickets Calls Chats ' +
  'Surveys Teams Members Sessions Policies';

const manyRoles = things.split(' ').flatMap((thing) => [
  { value: `${thing}.read`, label: `${thing}: read`, description: `Reads ${thing.toLowerCase()}.` },
  { value: `${thing}.add`, label: `${thing}: add`, description: `Adds ${thing.toLowerCase()}.` },
  { value: `${thing}.edit`, label: `${thing}: edit`, description: `Edits ${thing.toLowerCase()}.` },
  {
    value: `${thing}.all`,
    label: `${thing}: all`,
    description: `Reads, adds, edits and deletes ${thing.toLowerCase()}.`,
    privileged: true,
  },
]);

/** 200 roles: the native list is scrolled, and finds one by its first letters. */
export const ManyRoles: Story = {
  args: { roles: manyRoles },
  play: async ({ canvasElement }) => {
    const { role, getAllByRole, findByText } = await formIn(canvasElement);
    await expect(getAllByRole('option')).toHaveLength(200);
    await userEvent.selectOptions(role, 'Webhooks: edit');
    await expect(await findByText('Edits webhooks.')).toBeVisible();
  },
};

/**
 * The list with the descriptions, where the browser can style it. A script may open it only after a
 * click or a key of the user: choosing this story in the sidebar is one, loading its page is none.
 */
export const PickerOpen: Story = {
  // It opens only if somebody has pressed something in the last seconds: on a busy machine nobody has.
  parameters: { picture: false },
  args: { roles: shopRoles },
  play: async ({ canvasElement }) => {
    const { role } = await formIn(canvasElement);
    role.focus();
    if (!CSS.supports('appearance', 'base-select') || !navigator.userActivation.isActive) return;
    role.showPicker();
    await expect(role.matches(':open')).toBe(true);
  },
};

import { html, svg } from 'lit';
import { hint as hintText, note, rows, secretOf, title as titleText } from './host-keys.js';

// The classes of shadcn/ui's own components, from its style new-york.
const ring =
  'outline-none focus-visible:border-ring focus-visible:ring-[3px] focus-visible:ring-ring/50';
const field = `w-full min-w-0 rounded-md border border-input bg-transparent px-3 text-base shadow-xs md:text-sm dark:bg-input/30 ${ring}`;
const button = `inline-flex shrink-0 items-center justify-center gap-2 rounded-md text-sm font-medium whitespace-nowrap ${ring}`;
const badge =
  'inline-flex items-center justify-center rounded-full border px-2 py-0.5 text-xs font-medium w-fit whitespace-nowrap';

const c = {
  label: 'flex items-center gap-2 text-sm leading-none font-medium select-none',
  input: `h-9 py-1 ${field}`,
  select: `h-9 py-2 pr-9 appearance-none ${field}`,
  chevron:
    'absolute top-1/2 right-3.5 size-4 -translate-y-1/2 pointer-events-none opacity-50 text-muted-foreground',
  relative: 'relative',
  textarea: `flex field-sizing-content min-h-16 py-2 ${field}`,
  primary: `bg-primary text-primary-foreground hover:bg-primary/90 h-9 px-4 py-2 ${button}`,
  outline: `border bg-background shadow-xs hover:bg-accent hover:text-accent-foreground dark:border-input dark:bg-input/30 h-9 px-4 py-2 ${button}`,
  ghost: `hover:bg-accent hover:text-accent-foreground h-8 px-3 ${button}`,
  group: 'flex flex-col gap-3',
  hint: 'text-sm leading-normal text-muted-foreground',
  column: 'flex flex-col gap-7',
  title: 'text-lg leading-none font-semibold',
  actions: 'flex gap-2',
  table: 'w-full caption-bottom text-sm',
  row: 'border-b transition-colors hover:bg-muted/50',
  head: 'h-10 px-2 text-left align-middle font-medium whitespace-nowrap text-foreground',
  cell: 'p-2 align-middle whitespace-nowrap',
  mono: 'font-mono',
  Active: `border-transparent bg-secondary text-secondary-foreground ${badge}`,
  Expiring: `text-foreground ${badge}`,
  Revoked: `border-transparent bg-secondary text-secondary-foreground ${badge}`,
  alert: 'w-full rounded-lg border px-4 py-3 text-sm bg-card text-card-foreground',
  inputGroup:
    'flex h-9 w-full items-center rounded-md border border-input shadow-xs px-1 dark:bg-input/30',
  plain: 'flex-1 bg-transparent px-2 text-sm outline-none font-mono',
  check: 'flex items-center gap-3 text-sm font-medium',
  box: 'size-4 shrink-0 rounded-[4px] border border-input shadow-xs appearance-none dark:bg-input/30',
  dialog: 'bg-background grid gap-4 rounded-lg border p-6 shadow-lg max-w-lg w-full',
  footer: 'flex flex-row justify-end gap-2',
};

/** All classes, for Tailwind: it compiles only classes that it is given. */
export const classes = Object.values(c).flatMap((each) => each.split(' '));

const fields = () => html`
  <div class=${c.group}>
    <label class=${c.label} for="own-name">Name</label>
    <input class=${c.input} id="own-name" />
    <p class=${c.hint}>${hintText}</p>
  </div>
  <div class=${c.group}>
    <label class=${c.label} for="own-text">Description</label>
    <textarea class=${c.textarea} id="own-text"></textarea>
  </div>
  <div class=${c.group}>
    <label class=${c.label} for="own-choice">Role</label>
    <div class=${c.relative}>
      <select class=${c.select} id="own-choice">
        <option>Choose a role</option>
      </select>
      <svg class=${c.chevron} viewBox="0 0 24 24" fill="none" stroke="currentColor">
        ${svg`<path d="m6 9 6 6 6-6" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" />`}
      </svg>
    </div>
  </div>
`;

export const form = () => html`
  <form class=${c.column}>
    <h2 class=${c.title}>${titleText}</h2>
    ${fields()}
    <div class=${c.actions}>
      <button class=${c.primary} type="button">Save</button>
      <button class=${c.outline} type="button">Cancel</button>
    </div>
  </form>
`;

export const list = () => html`
  <h2 class=${c.title}>${titleText}</h2>
  <table class=${c.table}>
    <thead>
      <tr class=${c.row}>
        ${['Application', 'Role', 'Key', 'Status', 'Actions'].map(
          (name) => html`<th class=${c.head} scope="col">${name}</th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ name, role, key, status }) =>
          html`<tr class=${c.row}>
            <td class=${c.cell}>${name}</td>
            <td class=${c.cell}>${role}</td>
            <td class=${c.cell}><span class=${c.mono}>${key}</span></td>
            <td class=${c.cell}><span class=${c[status]}>${status}</span></td>
            <td class=${c.cell}>
              <button class=${c.ghost} type="button">Edit</button>
              <button class=${c.ghost} type="button">Revoke</button>
            </td>
          </tr>`,
      )}
    </tbody>
  </table>
`;

export const secret = () => html`
  <div class=${c.column}>
    <h2 class=${c.title}>${titleText}</h2>
    <div class=${c.alert}>${note}</div>
    <div class=${c.inputGroup}>
      <input class=${c.plain} aria-label="Key" readonly value=${secretOf} />
      <button class=${c.ghost} type="button">Show</button>
    </div>
    <div class=${c.actions}>
      <button class=${c.primary} type="button">Copy</button>
      <button class=${c.outline} type="button">Download</button>
    </div>
    <label class=${c.check}><input class=${c.box} type="checkbox" />I have stored this key</label>
  </div>
`;

export const dialog = () => html`
  <div class=${c.dialog}>
    <h2 class=${c.title}>${titleText}</h2>
    ${fields()}
    <div class=${c.footer}>
      <button class=${c.outline} type="button">Cancel</button>
      <button class=${c.primary} type="button">Save</button>
    </div>
  </div>
`;

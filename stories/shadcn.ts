import { html } from 'lit';

// The classes of shadcn/ui's own components, from its style new-york.
const label = 'flex items-center gap-2 text-sm leading-none font-medium select-none';
const ring =
  'outline-none focus-visible:border-ring focus-visible:ring-[3px] focus-visible:ring-ring/50';
const field = `w-full min-w-0 rounded-md border border-input bg-transparent px-3 text-base shadow-xs md:text-sm dark:bg-input/30 ${ring}`;
const input = `h-9 py-1 ${field}`;
const textarea = `flex field-sizing-content min-h-16 py-2 ${field}`;
const button = `inline-flex shrink-0 items-center justify-center gap-2 rounded-md text-sm font-medium whitespace-nowrap h-9 px-4 py-2 ${ring}`;
const primary = `bg-primary text-primary-foreground hover:bg-primary/90 ${button}`;
const outline = `border bg-background shadow-xs hover:bg-accent hover:text-accent-foreground dark:border-input dark:bg-input/30 ${button}`;
const group = 'flex flex-col gap-3';
const hint = 'text-sm leading-normal text-muted-foreground';
const column = 'flex flex-col gap-7';
const title = 'text-lg leading-none font-semibold';
const actions = 'flex gap-2';

/** All classes, for Tailwind: it compiles only classes that it is given. */
export const classes = [label, input, textarea, primary, outline, group, hint, column, title]
  .concat(actions)
  .flatMap((each) => each.split(' '));

export const shadcn = () => html`
  <form class=${column}>
    <h2 class=${title}>The library's own</h2>
    <div class=${group}>
      <label class=${label} for="own-name">Name</label>
      <input class=${input} id="own-name" />
      <p class=${hint}>A name that says what it is for.</p>
    </div>
    <div class=${group}>
      <label class=${label} for="own-text">Description</label>
      <textarea class=${textarea} id="own-text"></textarea>
    </div>
    <div class=${group}>
      <label class=${label} for="own-choice">Role</label>
      <select class=${input} id="own-choice">
        <option>Choose a role</option>
      </select>
    </div>
    <div class=${actions}>
      <button class=${primary} type="button">Save</button>
      <button class=${outline} type="button">Cancel</button>
    </div>
  </form>
`;

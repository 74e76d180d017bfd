import { css } from 'lit';

/** More design tokens: those of dialogs, and of keys that exist. */
export const keyTokenStyles = css`
  .root {
    /* A button for an action that cannot be undone. */
    --_danger-fill: var(--api-key-danger-fill-color, oklch(0.44 0.165 24));
    /* Text on such a button. */
    --_on-danger: var(--api-key-on-danger-color, white);
    /* Success messages, and keys that are active. */
    --_success: var(--api-key-success-color, oklch(from currentColor clamp(0.37, l, 0.86) 0.09 155 / 1));
    /* The width of a dialog. */
    --_dialog-size: var(--api-key-dialog-size, 30em);
    /* The space between the edge of a dialog and its content. */
    --_dialog-inset: var(--api-key-dialog-inset, 1.5em);
    /* The corners of a dialog. */
    --_surface-radius: var(--api-key-surface-radius, 0.875em);
    /* The shadow of a dialog. */
    --_elevation: var(
      --api-key-elevation,
      0 2px 6px rgb(9 12 20 / 10%),
      0 24px 56px -12px rgb(9 12 20 / 38%)
    );
    /* The corners of a badge. */
    --_badge-radius: var(--api-key-badge-radius, 0.5em);
    /* The font weight of a badge. */
    --_badge-weight: var(--api-key-badge-weight, 600);
    /* The font of keys. */
    --_mono: var(--api-key-mono-font, ui-monospace, Menlo, Consolas, monospace);
  }
`;

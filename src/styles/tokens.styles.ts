import { css } from 'lit';

/**
 * The one source of the design tokens. Each token is a private name for a public property with its default;
 * the comment before it is its description in the manifest, in `tokens.json` and in Storybook.
 *
 * Every colour is derived from the text colour at the place where it is used, so that a dark page without
 * a `color-scheme` gets light lines and errors too. Fills and texts stay opaque where the text colour is
 * translucent. A part with a filled background keeps the text colour itself and sets another one on its
 * content, so that its own colours are derived rightly.
 */
export const tokenStyles = css`
  .root {
    /* Filled buttons, links, the focus ring. */
    --_accent: var(--api-key-accent-color, oklch(from currentColor clamp(0.42, l, 0.79) 0.17 265 / 1));
    /* Text on a filled button. */
    --_on-accent: var(
      --api-key-on-accent-color,
      oklch(from currentColor clamp(0.18, (0.65 - l) * 1000, 1) 0.01 265 / 1)
    );
    /* Errors, asterisks, and actions that cannot be undone. */
    --_danger: var(--api-key-danger-color, oklch(from currentColor clamp(0.43, l, 0.83) 0.15 24 / 1));
    /* Warnings, and keys that expire soon. */
    --_caution: var(--api-key-caution-color, oklch(from currentColor clamp(0.38, l, 0.9) 0.09 80 / 1));
    /* Hints and other secondary text. */
    --_muted: var(--api-key-muted-color, color-mix(in srgb, currentColor 76%, transparent));
    /* The edge of a control. */
    --_line: var(--api-key-line-color, color-mix(in srgb, currentColor 54%, transparent));
    /* The background of a control. */
    --_field: var(--api-key-field-color, color-mix(in srgb, currentColor 2%, transparent));
    /* The background of notes, and of a button under the pointer. */
    --_soft: var(--api-key-soft-color, color-mix(in srgb, currentColor 8%, transparent));
    /* The corners of controls and boxes. */
    --_radius: var(--api-key-radius, 0.5em);
    /* The corners of buttons. */
    --_button-radius: var(--api-key-button-radius, var(--_radius));
    /* The space between fields. */
    --_gap: var(--api-key-gap, 1.25em);
    /* The height of a control, in its own text size. */
    --_control-size: var(--api-key-control-size, 2.8em);
    /* The height of a button, in its own text size. */
    --_button-size: var(--api-key-button-size, 3.2em);
    /* The text size of a control. */
    --_text: var(--api-key-text-size, max(0.9375em, 12px));
    /* The space between the edge of a control and its text. */
    --_inset: var(--api-key-inset, 0.8em);
    /* The space between the edge of a button and its text. */
    --_button-inset: var(--api-key-button-inset, 1.6em);
    /* The text size of hints, errors and buttons. */
    --_small: var(--api-key-small-size, max(0.8125em, 12px));
    /* The text size of buttons, if it differs. */
    --_button-text: var(--api-key-button-text-size, var(--_small));
    /* The text size of a label. */
    --_label: var(--api-key-label-size, max(0.875em, 12px));
    /* The font weight of a label. */
    --_label-weight: var(--api-key-label-weight, 600);
    /* The font weight of a button. */
    --_button-weight: var(--api-key-button-weight, 700);
    /* The text transform of Save, Cancel and Done. */
    --_button-case: var(--api-key-button-case, uppercase);
    /* The letter spacing of Save, Cancel and Done. */
    --_button-spacing: var(--api-key-button-spacing, 0.05em);
    /* The outline of the focused control. */
    --_focus-ring: var(--api-key-focus-ring, 2px solid var(--_accent));
    /* The distance between the focus ring and the control. */
    --_focus-offset: var(--api-key-focus-offset, 2px);
  }
`;

/** The tokens of dialogs and boxes, for every element but the form. */
export const surfaceTokenStyles = css`
  .root {
    /* Lines that separate content. */
    --_hairline: var(--api-key-hairline-color, color-mix(in srgb, currentColor 14%, transparent));
    /* The background of a dialog. */
    --_surface: var(
      --api-key-surface-color,
      oklch(from currentColor clamp(0.21, (0.65 - l) * 1000, 1) clamp(0, (l - 0.65) * 1000, 0.01) 265 / 1)
    );
    /* The corners of a dialog. */
    --_surface-radius: var(--api-key-surface-radius, 0.875em);
    /* The shadow of a dialog. */
    --_elevation: var(--api-key-elevation, 0 1em 3em rgb(0 0 0 / 30%));
    /* The duration of a dialog's fade-in; none under reduced motion. */
    --_duration: var(--api-key-duration, 140ms);
  }
`;

/** The tokens of keys, for the list and the secret. */
export const keyTokenStyles = css`
  .root {
    /* Buttons without an edge, such as Edit. */
    --_link: var(--api-key-link-color, var(--_accent));
    /* Text on a button filled with the danger colour. */
    --_on-danger: var(--api-key-on-danger-color, var(--_on-accent));
    /* Success messages, and keys that are active. */
    --_success: var(
      --api-key-success-color,
      oklch(from currentColor clamp(0.37, l, 0.87) 0.09 155 / 1)
    );
    /* The font of keys. */
    --_mono: var(--api-key-mono-font, ui-monospace, monospace);
  }
`;

import { css } from 'lit';

/**
 * The design tokens that all elements need; `key-tokens.styles.ts` has the others. Each token is a private name for a
 * public property with its default; the comment before it is its description in the manifest, in `tokens.json` and in
 * Storybook.
 *
 * Every colour but the two fills is derived from the text colour at the place where it is used, so that a dark page
 * without a `color-scheme` gets light lines and errors too. `--_d` is 0 where that text is dark, and 1 where it is
 * light. Alphas are set, not multiplied: what is muted inside of muted text stays readable. A part with a filled
 * background keeps the text colour itself and sets another one on its content, so that its own colours are derived
 * rightly.
 */
export const tokenStyles = css`
  .root {
    --_d: clamp(0, (l - 0.65) * 1000, 1);
    /* Filled buttons and ticked boxes. */
    --_accent: var(--api-key-accent-color, oklch(0.46 0.19 265));
    /* Text on a filled button. */
    --_on-accent: var(
      --api-key-on-accent-color,
      oklch(from var(--_accent) clamp(0.18, (0.65 - l) * 1000, 1) 0.005 h / 1)
    );
    /* The accent as text: links, the focus ring, ticks. */
    --_link: var(
      --api-key-link-color,
      oklch(
        from color-mix(in oklab, var(--_accent) 30%, currentColor)
          calc(0.4 + 0.44 * clamp(0, (l - 0.55) * 1000, 1))
          calc(c * (3 - clamp(0, (l - 0.55) * 1000, 1))) h / 1
      )
    );
    /* Errors, asterisks, and actions that cannot be undone. */
    --_danger: var(
      --api-key-danger-color,
      oklch(from currentColor clamp(0.41, l, 0.83) calc(0.155 - 0.05 * var(--_d)) 24 / 1)
    );
    /* Warnings, and keys that expire soon. */
    --_caution: var(--api-key-caution-color, oklch(from currentColor clamp(0.385, l, 0.87) 0.085 75 / 1));
    /* Hints and other secondary text. */
    --_muted: var(--api-key-muted-color, oklch(from currentColor l c h / 0.82));
    /* The edge of a control. */
    --_line: var(--api-key-line-color, oklch(from currentColor l c h / calc(0.52 - 0.12 * var(--_d))));
    /* Lines that separate content. */
    --_hairline: var(
      --api-key-hairline-color,
      oklch(from currentColor l c h / calc(0.11 + 0.02 * var(--_d)))
    );
    /* The background of a control. */
    --_field: var(--api-key-field-color, oklch(from currentColor l c h / calc(0.045 * var(--_d))));
    /* The background of a button under the pointer, and of disabled controls. */
    --_soft: var(--api-key-soft-color, oklch(from currentColor l c h / calc(0.06 + 0.03 * var(--_d))));
    /* The background of boxes, and of a row under the pointer. */
    --_tint: oklch(from currentColor l c h / calc(0.035 + 0.01 * var(--_d)));
    /* The background of a button that is pressed. */
    --_press: var(--api-key-press-color, oklch(from currentColor l c h / calc(0.11 + 0.04 * var(--_d))));
    /* The background of a dialog. */
    --_surface: var(
      --api-key-surface-color,
      oklch(from currentColor calc(1 - 0.775 * var(--_d)) calc(0.008 * var(--_d)) 265 / 1)
    );
    /* The background of what lies over a dialog: the list of a select, a toast. */
    --_raised: var(
      --api-key-raised-color,
      oklch(from currentColor calc(1 - 0.725 * var(--_d)) calc(0.01 * var(--_d)) 265 / 1)
    );
    /* The edge of a filled button, which on a dark page has too little contrast by itself. */
    --_rim: oklch(from currentColor l c h / calc(0.32 * var(--_d)));
    /* The background behind a word in its own colour: badges and notes. */
    --_wash: oklch(from currentColor 0.76 calc(c * 1.5) h / calc(0.19 - 0.05 * var(--_d)));
    /* The corners of controls and boxes. */
    --_radius: var(--api-key-radius, 0.5em);
    /* The corners of buttons. */
    --_button-radius: var(--api-key-button-radius, var(--_radius));
    /* The space between fields. */
    --_gap: var(--api-key-gap, 1.25em);
    /* The height of a control, in its own text size. */
    --_control-size: var(--api-key-control-size, 2.667em);
    /* The height of a button, in its own text size. */
    --_button-size: var(--api-key-button-size, 2.858em);
    /* The text size of a control. */
    --_text: var(--api-key-text-size, max(0.9375em, 12px));
    /* The space between the edge of a control and its text. */
    --_inset: var(--api-key-inset, 0.8em);
    /* The space between the edge of a button and its text. */
    --_button-inset: var(--api-key-button-inset, 1.15em);
    /* The text size of hints, errors and notes. */
    --_small: var(--api-key-small-size, max(0.8125em, 12px));
    /* The text size of buttons. */
    --_button-text: var(--api-key-button-text-size, max(0.875em, 12px));
    /* The text size of a label. */
    --_label: var(--api-key-label-size, max(0.875em, 12px));
    /* The font weight of a label. */
    --_label-weight: var(--api-key-label-weight, 600);
    /* The space before a label, and before the hint and the error of its field. */
    --_label-inset: var(--api-key-label-inset, 0);
    /* The font weight of a button. */
    --_button-weight: var(--api-key-button-weight, 600);
    /* The text size of Save and Cancel, in that of other buttons. */
    --_caps: var(--api-key-caps-size, max(0.93em, 12px));
    /* The text transform of Save and Cancel. */
    --_button-case: var(--api-key-button-case, uppercase);
    /* The letter spacing of Save and Cancel. */
    --_button-spacing: var(--api-key-button-spacing, 0.05em);
    /* The edge of a button without a fill. */
    --_button-line: var(--api-key-button-line-color, var(--_line));
    /* The text of a button without a fill. */
    --_button-color: var(--api-key-button-color, currentColor);
    /* The text size of a heading. */
    --_heading: var(--api-key-heading-size, 1.25em);
    /* The font weight of a heading. */
    --_heading-weight: var(--api-key-heading-weight, 600);
    /* The outline of the focused control. */
    --_focus-ring: var(--api-key-focus-ring, 2px solid var(--_link));
    /* The distance between the focus ring and a button. */
    --_focus-offset: var(--api-key-focus-offset, 2px);
    /* The distance between the focus ring and a field. */
    --_field-focus-offset: var(--api-key-field-focus-offset, -1px);
    /* The shadow of a control, and that of the list of a select. */
    --_lift: 0 1px 2px rgb(9 12 20 / 6%);
    --_float: 0 1px 2px rgb(9 12 20 / 8%), 0 8px 24px -4px rgb(9 12 20 / 18%);
    /* The duration of changes of colour and of a dialog's fade-in; none under reduced motion. */
    --_duration: var(--api-key-duration, 140ms);
  }
`;

import { css } from 'lit';

/** Boxes to tick, and round ones of which one is chosen. After the styles of controls, which they are too. */
export const choiceStyles = css`
  [type='checkbox'],
  [type='radio'] {
    appearance: none;
    display: inline-grid;
    flex: none;
    place-items: center;
    inline-size: max(1.2em, 18px);
    block-size: max(1.2em, 18px);
    min-block-size: 0;
    border-radius: 0.3em;
    padding: 0;
  }
  [type='radio'] {
    border-radius: 50%;
  }
  :is([type='checkbox'], [type='radio']):focus-visible {
    outline-offset: var(--_focus-offset);
  }
  :is([type='checkbox'], [type='radio']):is(:checked, :indeterminate) {
    border-color: var(--_link);
    background: var(--_accent);
  }
  input:checked::after {
    content: '';
    inline-size: 56%;
    block-size: 28%;
    border: solid var(--_on-accent);
    border-width: 0 0 2px 2px;
    translate: 0 -1px;
    rotate: -45deg;
  }
  input:indeterminate::after {
    content: '';
    inline-size: 56%;
    border-block-end: 2px solid var(--_on-accent);
  }
  [type='radio']:checked::after {
    inline-size: 40%;
    block-size: 40%;
    border: 0;
    border-radius: 50%;
    background: var(--_on-accent);
    translate: none;
  }

  @media (forced-colors: active) {
    [type='checkbox'],
    [type='radio'] {
      forced-color-adjust: none;
      border-color: ButtonText;
      background: Field;
      outline-color: CanvasText;
    }
    [type='checkbox'][aria-invalid] {
      border-color: ButtonText;
      box-shadow: none;
    }
    :is([type='checkbox'], [type='radio']):is(:checked, :indeterminate) {
      --_on-accent: HighlightText;
      border-color: Highlight;
      background: Highlight;
    }
  }
`;

/** The events between the button in Storybook's toolbar and the preview, which has the style sheets. */
export const COPY_CSS = 'api-key-elements/copy-css';
export const CSS_READY = 'api-key-elements/css-ready';

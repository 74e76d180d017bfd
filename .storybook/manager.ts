import { createElement, useState } from 'react';
import { Button } from 'storybook/internal/components';
import { addons, types, useGlobals } from 'storybook/manager-api';
import { COPY_CSS, CSS_READY } from './copy-css.js';
import { theme } from './storybook-theme.js';

/** How long the button says that it has copied. */
const COPIED_MS = 2500;

addons.setConfig({ theme });

/** Asks the preview, which has the style sheets. */
const cssOf = (theme: string): Promise<Blob> =>
  new Promise((resolve) => {
    const channel = addons.getChannel();
    channel.once(CSS_READY, (css: string) => resolve(new Blob([css], { type: 'text/plain' })));
    channel.emit(COPY_CSS, theme);
  });

/** Copies the style sheet for the theme that is chosen in the toolbar. */
function CopyCss() {
  const [globals] = useGlobals() as [{ theme?: string }, ...unknown[]];
  const [label, setLabel] = useState('Copy CSS');
  const onClick = async () => {
    // The item takes a promise: Safari lets only the click itself write.
    const item = new ClipboardItem({ 'text/plain': cssOf(globals.theme ?? 'light') });
    const isCopied = await navigator.clipboard.write([item]).then(
      () => true,
      () => false,
    );
    setLabel(isCopied ? 'Copied' : 'Not copied');
    setTimeout(() => setLabel('Copy CSS'), COPIED_MS);
  };
  return createElement(
    Button,
    {
      variant: 'ghost',
      ariaLabel: false,
      tooltip: 'Copy the CSS of the theme that is set here',
      onClick: () => void onClick(),
    },
    createElement('span', { 'aria-live': 'polite' }, label),
  );
}

addons.register('api-key-elements', () => {
  addons.add('api-key-elements/copy-css', {
    type: types.TOOL,
    title: 'Copy CSS',
    match: ({ tabId }) => !tabId,
    render: () => createElement(CopyCss),
  });
});

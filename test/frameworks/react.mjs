import 'api-key-elements/add-api-key-form/define.js';
import { createElement as h, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { answer, cancelled, created, roles } from './host.mjs';

// React 19 hears `onsubmit` and `oncancel` in lower case; `onSubmit` would need an event that bubbles.
const Page = () => {
  const [edits, setEdits] = useState(0);
  const [disabled, setDisabled] = useState(false);
  const [isThere, setIsThere] = useState(true);
  const form = h('add-api-key-form', {
    roles: [...roles],
    'default-role': 'audit',
    disabled,
    onsubmit: answer,
    oncancel: cancelled,
    oncreated: created,
    onInput: () => setEdits((count) => count + 1),
  });
  return h(
    'main',
    null,
    h('output', null, `Edits: ${edits}`),
    h('button', { onClick: () => setDisabled(!disabled) }, 'Switch'),
    h('button', { onClick: () => setIsThere(false) }, 'Remove'),
    isThere && form,
  );
};

createRoot(/** @type {HTMLElement} */ (document.getElementById('root'))).render(h(Page));

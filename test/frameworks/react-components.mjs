import { AddApiKeyForm } from 'api-key-elements/react.js';
import { createElement as h, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { answer, cancelled, created, roles } from './host.mjs';

const Page = () => {
  const [edits, setEdits] = useState(0);
  const [disabled, setDisabled] = useState(false);
  const [isThere, setIsThere] = useState(true);
  const form = h(AddApiKeyForm, {
    roles: [...roles],
    defaultRole: 'audit',
    disabled,
    onSubmit: answer,
    onCancel: cancelled,
    onCreated: created,
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

import 'api-key-elements/add-api-key-form/define.js';
import { h, render } from 'preact';
import { useState } from 'preact/hooks';
import { answer, cancelled, created, roles } from './host.mjs';

const Page = () => {
  const [edits, setEdits] = useState(0);
  const [disabled, setDisabled] = useState(false);
  const [isThere, setIsThere] = useState(true);
  const form = h('add-api-key-form', {
    roles: [...roles],
    defaultRole: 'audit',
    disabled,
    onsubmit: answer,
    oncancel: cancelled,
    oncreated: created,
    oninput: () => setEdits((count) => count + 1),
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

render(h(Page, null), /** @type {HTMLElement} */ (document.getElementById('root')));

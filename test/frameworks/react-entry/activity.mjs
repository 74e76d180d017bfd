/** Components in an `<Activity>` of React 19.2, which hides what it has and keeps it. */
import { AddApiKeyDialog, AddApiKeyForm, ApiKeyManager } from 'api-key-elements/react.js';
import * as React from 'react';
import { tell } from './scenarios.mjs';

const { createElement: h, useState } = React;

/** @param {{ startsHidden?: boolean, content: (renders: number) => React.ReactNode }} props */
const Page = ({ startsHidden = false, content }) => {
  const [isHidden, setHidden] = useState(startsHidden);
  const [renders, setRenders] = useState(0);
  // For a test that hides the page while a modal dialog is open.
  Object.assign(globalThis, { hide: setHidden });
  return h(
    'main',
    null,
    h('output', null, `Renders: ${renders}`),
    h('button', { onClick: () => setRenders(renders + 1) }, 'Render again'),
    h(React.Activity, { mode: isHidden ? 'hidden' : 'visible', children: content(renders) }),
  );
};

const secret = 'ak_test_7Qd2mXv9LrKc4TzWb8Nf3a91';
const roles = () => [{ value: 'audit', label: 'Auditor' }];

/** The host answers by `answer()`. */
const FormPage = () =>
  h(Page, {
    content: (renders) =>
      h(AddApiKeyForm, {
        roles: roles(),
        onSubmit: (event) =>
          event.respondWith(
            new Promise((resolve) =>
              Object.assign(globalThis, { answer: () => resolve({ id: 'key_1' }) }),
            ),
          ),
        onCreated: (event) => tell(`created ${event.key.id} after ${renders}`),
      }),
  });

const DialogPage = () =>
  h(Page, {
    content: () =>
      h(AddApiKeyDialog, {
        defaultValue: { role: 'audit' },
        roles: roles(),
        onSubmit: (event) => event.respondWith({ id: 'key_1', secret }),
        onClose: (event) => tell(`close ${event.acknowledged}`),
      }),
  });

/** @type {import('../../../src/api/client.js').ApiKeyClient} */
const client = {
  create: async (draft) => ({ id: 'key_2', ...draft, secret }),
  list: async () => {
    tell('list');
    return { items: [{ id: 'key_1', applicationName: 'Billing' }], nextCursor: null };
  },
};

/** A manager that is hidden at first. */
const ManagerPage = () =>
  h(Page, { startsHidden: true, content: () => h(ApiKeyManager, { client: { ...client } }) });

export const activities = {
  'activity-form': FormPage,
  'activity-dialog': DialogPage,
  'activity-manager': ManagerPage,
};

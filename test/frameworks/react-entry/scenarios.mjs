/**
 * Pages of a host that uses the components of `react.js` carelessly: every array, object and function is new at each
 * render, and each key in a field renders the page again.
 */
import {
  AddApiKeyDialog,
  AddApiKeyForm,
  ApiKeyList,
  ApiKeyManager,
  ApiKeySecret,
} from 'api-key-elements/react.js';
import { createElement as h, useEffect, useRef, useState } from 'react';

/** What the host hears. @type {string[]} */
const heard = [];
Object.assign(globalThis, { heard });

/** @param {string} text */
export const tell = (text) => void heard.push(text);

const secret = 'ak_test_7Qd2mXv9LrKc4TzWb8Nf3a91';
const roles = () => [
  { value: 'audit', label: 'Auditor', description: 'Reads the log.' },
  { value: 'deploy', label: 'Deployer', description: 'Starts a release.' },
];
const keys = () => [
  { id: 'key_1', applicationName: 'Billing', role: 'audit' },
  { id: 'key_2', applicationName: 'Warehouse', role: 'deploy' },
];

/** What every page has: how often it was rendered, a button that renders it, and one that removes the rest. */
const useHost = () => {
  const [renders, setRenders] = useState(0);
  const [isThere, setIsThere] = useState(true);
  const render = () => setRenders((count) => count + 1);
  /** @param {import('react').ReactNode[]} content */
  const page = (...content) =>
    h(
      'main',
      null,
      h('output', null, `Renders: ${renders}`),
      h('button', { type: 'button', onClick: render }, 'Render again'),
      h('button', { type: 'button', onClick: () => setIsThere(false) }, 'Remove'),
      isThere && h('section', null, ...content),
    );
  return { renders, render, page };
};

/** @type {(key: { id: string }) => void} */
let answer;
const lateAnswer = new Promise((resolve) => {
  answer = resolve;
});

/** A form in a form of the host. Some props are given at first only. */
const FormPage = () => {
  const { renders, render, page } = useHost();
  /** @type {import('react').RefObject<any>} */
  const ref = useRef(null);
  useEffect(
    () => tell(`ref to ${ref.current?.localName} with ${ref.current?.roles.length} roles`),
    [],
  );
  const first = renders > 0 ? {} : { headingLevel: 4, heading: 'Given at first' };
  const form = h(AddApiKeyForm, {
    ref,
    className: 'keys',
    hidden: false,
    roles: roles(),
    value: { applicationName: 'Given', role: 'audit' },
    ...first,
    messages: { save: 'Create' },
    onInput: render,
    onSubmit: (event) => {
      tell(`submit after ${renders}`);
      event.respondWith(event.draft.applicationName === 'Late' ? lateAnswer : { id: 'key_1' });
    },
    onCancel: (event) => tell(`cancel ${event.reason}`),
    onCreated: (event) => tell(`created ${event.key.id}`),
    onOrphaned: (event) => tell(`orphaned ${event.key.id}`),
  });
  /** @param {import('react').FormEvent} event */
  const onSubmit = (event) => {
    event.preventDefault();
    tell('submit of the host');
  };
  return h(
    'div',
    null,
    page(h('form', { onSubmit }, form)),
    h('button', { type: 'button', onClick: () => answer({ id: 'key_2' }) }, 'Answer'),
  );
};

/** A dialog with a button of the host, open at first. */
const DialogPage = () => {
  const { render, page } = useHost();
  return page(
    h(
      AddApiKeyDialog,
      {
        open: true,
        roles: roles(),
        defaultValue: { role: 'audit' },
        snippets: [{ label: 'Environment', template: 'KEY={secret}' }],
        onInput: render,
        onSubmit: (event) => event.respondWith({ id: 'key_1', secret }),
        onClose: (event) => tell(`close ${event.acknowledged}`),
      },
      h('button', { slot: 'trigger' }, 'New key'),
    ),
  );
};

const SecretPage = () => {
  const { page } = useHost();
  return page(
    h(ApiKeySecret, {
      secret,
      applicationName: 'Billing',
      snippets: [{ label: 'Environment', template: 'KEY={secret}' }],
      onAcknowledged: () => tell('acknowledged'),
      onDone: (event) => tell(`done ${event.acknowledged}`),
    }),
  );
};

const ListPage = () => {
  const { renders, render, page } = useHost();
  return page(
    h(ApiKeyList, {
      keys: keys(),
      roles: roles(),
      query: '',
      sort: { column: 'applicationName', direction: 'ascending' },
      revocable: true,
      onInput: render,
      onLoad: (event) => tell(`load "${event.query}"`),
      onRevoke: (event) => {
        tell(`revoke ${event.key.id} after ${renders}`);
        event.respondWith({});
      },
    }),
  );
};

/** @type {import('../../../src/api/client.js').ApiKeyClient} */
const client = {
  list: async () => {
    tell('list');
    return { items: keys(), nextCursor: null };
  },
  create: async (draft) => ({ id: 'key_3', ...draft, secret }),
};

/** An equal client at each render, as `useMemo()` without dependencies may give. */
const ManagerPage = () => {
  const { render, page } = useHost();
  return page(h(ApiKeyManager, { client: { ...client }, roles: roles(), onInput: render }));
};

/** A client whose methods are new at each render. */
const UnstablePage = () => {
  const { page } = useHost();
  const list = () => client.list(/** @type {any} */ ({}), /** @type {any} */ ({}));
  return page(h(ApiKeyManager, { client: { ...client, list } }));
};

class Client {
  /** @type {string} */
  #account;

  /** @param {string} account */
  constructor(account) {
    this.#account = account;
  }

  async list() {
    return {
      items: [{ ...keys()[0], id: 'key_1', applicationName: this.#account }],
      nextCursor: null,
    };
  }
}

const accounts = /** @type {any[]} */ ([new Client('First'), new Client('Second')]);

/** Another account at the second render, whose client differs in a private field only. */
const AccountPage = () => {
  const { renders, page } = useHost();
  return page(h(ApiKeyManager, { client: accounts[Math.min(renders, 1)] }));
};

/** The host mutates the array that it gave, then gives a copy of it. */
const mutated = keys();
const MutatingPage = () => {
  const { renders, page } = useHost();
  if (renders > 0) mutated.splice(1, 1);
  return page(h(ApiKeyList, { keys: renders > 0 ? [...mutated] : mutated }));
};

export const scenarios = {
  form: FormPage,
  dialog: DialogPage,
  secret: SecretPage,
  list: ListPage,
  manager: ManagerPage,
  unstable: UnstablePage,
  account: AccountPage,
  mutating: MutatingPage,
};

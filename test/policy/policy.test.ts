import { expect } from '@open-wc/testing';
import type { AddApiKeyFormElement } from '../../src/add-api-key-form/add-api-key-form.js';
import {
  addForm,
  buttonIn,
  bundle,
  fieldIn,
  modules,
  openPageWithPolicy,
  textsIn,
  type Page,
} from '../embedding/support.js';
import { validDraft } from '../add-api-key-form/support.js';
import { nextEvent } from '../support.js';

const { version } = (await (
  await fetch(new URL('../../package.json', import.meta.url))
).json()) as {
  version: string;
};

const strict = "default-src 'none'; script-src 'self'; style-src 'none'";
const ownName = `api-key-elements-${version}`;
const trusted = (names: string): string =>
  `${strict}; require-trusted-types-for 'script'; trusted-types ${names}`;

const pages = {
  'the strict policy, modules': { csp: strict, url: modules },
  'the strict policy, bundle': { csp: strict, url: bundle },
  'trusted types, modules': { csp: trusted('lit-html'), url: modules },
  'trusted types, bundle': { csp: trusted(ownName), url: bundle },
};

/** A turn, as the browser reports a violation in a task of its own. */
const reported = ({ window }: Page): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new window.MessageChannel();
    port1.onmessage = () => window.requestAnimationFrame(() => resolve());
    port2.postMessage('');
  });

const manyRoles = Array.from({ length: 60 }, (_, index) => ({
  value: `role-${index}`,
  label: `Role ${index}`,
  description: `What role ${index} may do.`,
  disabled: index % 7 === 3,
  disabledReason: 'Not in this plan.',
  privileged: index % 5 === 0,
}));

const set = async (
  form: AddApiKeyFormElement,
  change: Partial<AddApiKeyFormElement>,
): Promise<void> => {
  Object.assign(form, change);
  await form.updateComplete;
};

/** Saves, with this answer, until the form says how it ended. */
const saveWith = async (
  form: AddApiKeyFormElement,
  answer: Promise<{ id: string }>,
  end: 'created' | 'failed',
): Promise<void> => {
  const ended = nextEvent(form, end);
  form.addEventListener('submit', (event) => event.respondWith(answer), { once: true });
  buttonIn(form, 'Save').click();
  await form.updateComplete;
  await ended;
  await form.updateComplete;
};

/** All that a form goes through on a page; each step, so that a violation can be told from it. */
const life: Record<string, (form: AddApiKeyFormElement) => Promise<void>> = {
  'shows what is missing': async (form) => {
    buttonIn(form, 'Save').click();
    await form.updateComplete;
    expect(textsIn(form)).to.include('Enter an application name');
  },
  'has many roles': async (form) => {
    await set(form, { roles: manyRoles, value: { ...validDraft, role: 'role-5' } });
    expect(textsIn(form)).to.include('What role 5 may do.');
  },
  'has other texts, another heading and level': async (form) => {
    const messages = { save: 'Create', roleHintCustom: 'Choose `one`.' };
    await set(form, { heading: 'New key', headingLevel: 3, messages });
    expect(buttonIn(form, 'Create').type).to.equal('submit');
  },
  'is disabled': async (form) => {
    await set(form, { disabled: true });
    expect(fieldIn(form, 'Role').matches(':disabled')).to.equal(true);
  },
  'is busy, fails and keeps what was entered': async (form) => {
    await set(form, { value: validDraft });
    await saveWith(form, Promise.reject(new Error('Refused')), 'failed');
    expect(textsIn(form).join(' ')).to.contain('could not be created');
  },
  'shows errors of the host': async (form) => {
    form.setErrors({ applicationName: ['Taken', 'Too short'], form: 'Look again' });
    await form.updateComplete;
    expect(textsIn(form)).to.include('Look again');
  },
  'is saved': async (form) => {
    await set(form, { value: validDraft });
    await saveWith(form, Promise.resolve({ id: '1' }), 'created');
    expect(form.value.applicationName).to.equal('');
  },
  'is cancelled': async (form) => {
    await set(form, { value: validDraft });
    buttonIn(form, 'Cancel').click();
    expect(form.value.applicationName).to.equal('');
  },
  'has options and controls of the host': async (form) => {
    const { document } = form.ownerDocument.defaultView!;
    const option = document.createElement('option');
    option.value = 'audit';
    option.textContent = 'Auditor';
    const input = document.createElement('input');
    input.name = 'ticket';
    input.slot = 'fields';
    form.append(option, input);
    await new Promise((resolve) => form.ownerDocument.defaultView!.requestAnimationFrame(resolve));
    await form.updateComplete;
    expect(form.value.extra).to.deep.equal({ ticket: '' });
  },
  'is removed while busy': async (form) => {
    await set(form, { value: validDraft });
    form.addEventListener('submit', (event) => event.respondWith(new Promise(() => undefined)));
    form.requestSubmit();
    form.remove();
    await form.updateComplete;
  },
};

describe('<add-api-key-form> under a Content-Security-Policy', () => {
  for (const [name, { csp, url }] of Object.entries(pages))
    describe(name, () => {
      it('is defined, and looks as it should', async () => {
        const page = await openPageWithPolicy(csp);
        await page.load(url);
        const form = await addForm(page);
        const { borderRadius, paddingLeft } = page.window.getComputedStyle(
          fieldIn(form, 'Application Name'),
        );
        expect(parseFloat(borderRadius)).to.be.greaterThan(3);
        expect(parseFloat(paddingLeft)).to.be.greaterThan(5);
        await reported(page);
        expect(page.violations).to.deep.equal([]);
      });

      for (const [step, live] of Object.entries(life))
        it(step, async () => {
          const page = await openPageWithPolicy(csp);
          await page.load(url);
          const form = await addForm(page);
          await live(form);
          await reported(page);
          expect(page.violations).to.deep.equal([]);
        });

      it('is seen when something does violate it', async () => {
        const page = await openPageWithPolicy(csp);
        const violation = nextEvent(page.document, 'securitypolicyviolation');
        page.document.body.setAttribute('style', 'color: red');
        await violation;
        expect(page.violations).to.have.length(1);
      });
    });
});

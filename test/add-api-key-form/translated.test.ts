import { expect } from '@open-wc/testing';
import type { AddApiKeyFormElement } from '../../src/add-api-key-form/add-api-key-form.js';
import { messages as german } from '../../src/locales/de.js';
import { choose, expiryOf, mountWith } from './expiry-support.js';
import { descriptionsOf, errorOf, nameOf, roleOf, saveOf, statusOf, turn } from './support.js';

/** Replaces each text node by `<font>` elements, as the page translators of browsers do. */
const translate = ({ shadowRoot }: Element): void => {
  const walker = document.createTreeWalker(shadowRoot!, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (!text.data.trim() || text.parentElement!.localName === 'option') continue;
    const font = document.createElement('font');
    font.append(Object.assign(document.createElement('font'), { textContent: text.data }));
    text.replaceWith(font);
  }
};

describe('<add-api-key-form>, translated by the browser', () => {
  let form: AddApiKeyFormElement;

  beforeEach(async () => {
    form = await mountWith({ presets: [7, 30], maxDays: 60 });
    translate(form);
  });

  it('describes the role that is chosen', async () => {
    for (const [role, text] of [
      ['admin', 'Provides full administrative privileges.'],
      ['', 'Use readonly for minimal permissions, admin only for full access.'],
      ['readonly', 'Grants read-only access.'],
    ] as const) {
      form.value = { ...form.value, role };
      await form.updateComplete;
      expect(descriptionsOf(roleOf(form)).replaceAll('\n', '')).to.contain(text);
      translate(form);
    }
  });

  it('shows the errors, the outcome and the date of now', async () => {
    const before = descriptionsOf(expiryOf(form));
    await choose(form, '7 days');
    expect(descriptionsOf(expiryOf(form))).not.to.equal(before);
    for (const text of ['Taken', 'Too long']) {
      saveOf(form).focus();
      form.setErrors({ applicationName: text, form: `${text}!` });
      await form.updateComplete;
      expect([errorOf(nameOf(form)), statusOf(form)]).to.deep.equal([text, `${text}!`]);
      translate(form);
    }
    form.expiry = { presets: [7, 30], maxDays: 50 };
    await form.updateComplete;
    expect(descriptionsOf(expiryOf(form))).to.contain('at most 50 days');
  });

  it('follows another language', async () => {
    form.roles = [];
    await form.updateComplete;
    translate(form);
    form.lang = 'de';
    await turn(form);
    const seen = form.shadowRoot!.querySelector('form')!.innerText;
    for (const text of [german.heading, german.applicationNameHint, german.rolesEmpty])
      expect(seen).to.contain(text);
    expect(seen).to.contain(german.requiredNote.replaceAll('`', ''));
  });
});

import { expect, fixture } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import '../../src/define.js';
import type { HeadedElement } from '../../src/element/headed-element.js';
import { allByRole } from '../support.js';

type Headed = HeadedElement<object>;

const elements: Record<string, [TemplateResult, string]> = {
  'add-api-key-form': [html`<add-api-key-form></add-api-key-form>`, 'Add New API Key'],
  'api-key-secret': [
    html`<api-key-secret .secret=${'ak_live_1'}></api-key-secret>`,
    'Your new API key',
  ],
  'api-key-manager': [html`<api-key-manager></api-key-manager>`, 'API Keys'],
};

const headingOf = (element: Element): string => {
  const [heading] = allByRole(element, 'heading');
  const slot = heading!.querySelector('slot');
  return (slot ?? heading!).textContent.trim();
};

describe('a heading that is no string', () => {
  for (const [tag, [template, text]] of Object.entries(elements))
    for (const [kind, value] of Object.entries({ symbol: Symbol('no'), object: {}, number: 7 }))
      it(`counts as missing in <${tag}>: a ${kind}`, async () => {
        const element = await fixture<Headed>(template);
        element.heading = value as unknown as string;
        await element.updateComplete;
        expect(headingOf(element)).to.equal(text);
      });

  it('counts as missing in <add-api-key-dialog>, for its name too', async () => {
    const dialog = await fixture<Headed & { show(): void }>(
      html`<add-api-key-dialog></add-api-key-dialog>`,
    );
    dialog.heading = Symbol('no') as unknown as string;
    dialog.show();
    await dialog.updateComplete;
    expect(dialog.shadowRoot!.querySelector('dialog')!.ariaLabel).to.equal('Add New API Key');
    expect(headingOf(dialog)).to.equal('Add New API Key');
  });
});

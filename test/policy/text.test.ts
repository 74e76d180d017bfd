import { expect, html } from '@open-wc/testing';
import type { AddApiKeyFormElement } from '../../src/add-api-key-form/add-api-key-form.js';
import { ApiKeyError, type ApiKeyErrors, type ApiKeyRole } from '../../src/api/api-key.js';
import {
  answer,
  descriptionsOf,
  errorOf,
  mount,
  mountFilled,
  nameOf,
  roleOf,
  saveOf,
  statusOf,
  validDraft,
} from '../add-api-key-form/support.js';
import { allByRole, byLabel, byRole, click, nextEvent } from '../support.js';

declare global {
  interface Window {
    /** What a text that ran as code would set. */
    ranAsCode?: boolean;
  }
}

const hostileTexts = {
  markup: '<img src="x" onerror="ranAsCode = true"><script>ranAsCode = true</script>',
  'markup that ends what is around it': '"></p></option></select><b onclick="ranAsCode = true">',
  'a comment': '<!-- not seen -->',
  entities: '&lt;b&gt; &amp; &#0;',
  'a template literal': '${ranAsCode = true}',
  'another template language': '{{ constructor.constructor("ranAsCode = true")() }} <%= 1 %>',
  "Lit's own marker": '<?lit$1234$> <!--?lit$--> lit$attr$',
  'a script URL': 'javascript:ranAsCode=true',
};

/** Elements that only markup in a text could have made. */
const foreign = (form: AddApiKeyFormElement): string[] => {
  const selector = 'img, script, a, iframe, style, [onclick], [onerror], [href]';
  return [...form.shadowRoot!.querySelectorAll(selector)].map(({ outerHTML }) => outerHTML);
};

const optionsOf = (form: Node): HTMLOptionElement[] =>
  [...roleOf(form).options].filter(({ hidden }) => !hidden);

const choose = async (form: AddApiKeyFormElement, role: string): Promise<void> => {
  form.value = { ...form.value, role };
  await form.updateComplete;
};

describe('<add-api-key-form> takes for text', () => {
  afterEach(() => {
    expect(window.ranAsCode).to.equal(undefined);
  });

  for (const [name, text] of Object.entries(hostileTexts))
    describe(name, () => {
      it('as the label, the value and the description of a role', async () => {
        const form = await mount();
        form.roles = [{ value: text, label: text, description: text }];
        await form.updateComplete;
        await choose(form, text);
        expect(optionsOf(form).map(({ textContent, value }) => [textContent, value])).to.deep.equal(
          [[text, text]],
        );
        expect(descriptionsOf(roleOf(form))).to.equal(text.trim());
        expect(foreign(form)).to.deep.equal([]);
      });

      it('as the reason for which a role cannot be chosen', async () => {
        const form = await mount();
        form.roles = [{ value: 'a', disabled: true, disabledReason: text }];
        await form.updateComplete;
        expect(optionsOf(form)[0]!.getAttribute('aria-description')).to.equal(text);
        expect(foreign(form)).to.deep.equal([]);
      });

      it('as an `<option>` of the host', async () => {
        const form = await mount(html`
          <add-api-key-form>
            <option value=${text} label=${text} data-description=${text}></option>
          </add-api-key-form>
        `);
        await choose(form, text);
        expect(optionsOf(form)[0]!.textContent).to.equal(text);
        expect(descriptionsOf(roleOf(form))).to.equal(text.trim());
        expect(foreign(form)).to.deep.equal([]);
      });

      it('as an error at a field and at the form', async () => {
        const form = await mountFilled();
        form.setErrors({ applicationName: text, form: [text, 'And this'] });
        expect(nameOf(form).ariaInvalid).to.equal('true');
        expect(descriptionsOf(nameOf(form))).to.contain(text.trim());
        expect(statusOf(form)).to.equal(`${text}\nAnd this`);
        expect(foreign(form)).to.deep.equal([]);
      });

      it('as the texts of a rejection', async () => {
        const form = await mountFilled();
        answer(form, () => Promise.reject(new ApiKeyError(text, { fieldErrors: { role: text } })));
        const failed = nextEvent(form, 'failed');
        await click(saveOf(form));
        await failed;
        expect(statusOf(form)).to.equal(text);
        expect(descriptionsOf(roleOf(form))).to.contain(text.trim());
        expect(foreign(form)).to.deep.equal([]);
      });

      it('as the heading', async () => {
        const form = await mount(html`<add-api-key-form heading=${text}></add-api-key-form>`);
        expect(byRole(form, 'heading').textContent).to.equal(text);
        expect(foreign(form)).to.deep.equal([]);
      });

      it('as any text of the catalogue', async () => {
        const form = await mount();
        const messages = { save: text, applicationName: text, requiredNote: text, roleHint: text };
        form.messages = {
          ...messages,
          applicationNameHint: text,
          optional: text,
          description: text,
        };
        await form.updateComplete;
        expect(allByRole(form, 'button')[0]!.textContent.trim()).to.equal(text.trim());
        expect(foreign(form)).to.deep.equal([]);
      });

      it('as what the fields hold', async () => {
        const form = await mount();
        form.value = { applicationName: text, description: text, role: text };
        await form.updateComplete;
        expect(nameOf(form).value).to.equal(text);
        expect(foreign(form)).to.deep.equal([]);
      });
    });
});

describe('<add-api-key-form> takes for data', () => {
  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    it(`${name} as the value of a role`, async () => {
      const form = await mountFilled();
      const submits = answer(form, () => new Promise(() => undefined));
      form.roles = [{ value: name, label: 'Odd' }];
      await form.updateComplete;
      await choose(form, name);
      await click(saveOf(form));
      expect(submits.map(({ draft }) => draft.role)).to.deep.equal([name]);
    });

    it(`${name} as a role that is not there`, async () => {
      const form = await mountFilled({ role: name });
      await click(saveOf(form));
      expect(errorOf(roleOf(form))).to.equal('Select a role');
    });

    it(`${name} as the name of an extra field`, async () => {
      const form = await mount(html`
        <add-api-key-form>
          <label slot="fields">Odd <input name=${name} /></label>
        </add-api-key-form>
      `);
      form.value = validDraft;
      byLabel(form, 'Odd').value = 'own';
      const submits = answer(form, () => new Promise(() => undefined));
      await click(saveOf(form));
      const extra = submits[0]!.draft.extra!;
      expect(Object.entries(extra)).to.deep.equal([[name, 'own']]);
      expect(JSON.stringify(extra)).to.equal(`{"${name}":"own"}`);
    });

    it(`${name} as an extra field of a value that is set`, async () => {
      const form = await mount(html`
        <add-api-key-form>
          <label slot="fields">Odd <input name=${name} /></label>
        </add-api-key-form>
      `);
      const extra = JSON.parse(`{"${name}":"given"}`) as Record<string, string>;
      form.value = { ...validDraft, extra };
      await form.updateComplete;
      expect(byLabel(form, 'Odd').value).to.equal('given');
    });

    it(`${name} as an extra field that a value does not name`, async () => {
      const form = await mount(html`
        <add-api-key-form>
          <label slot="fields">Odd <input name=${name} value="mine" /></label>
        </add-api-key-form>
      `);
      form.value = { ...validDraft, extra: {} };
      await form.updateComplete;
      expect(byLabel(form, 'Odd').value).to.equal('mine');
    });

    it(`${name} as the field of an error`, async () => {
      const form = await mountFilled();
      form.setErrors(JSON.parse(`{"${name}":"Not so"}`) as ApiKeyErrors);
      expect(statusOf(form)).to.equal('Not so');
    });

    it(`${name} as the field of an error in problem details`, async () => {
      const form = await mountFilled();
      const problem = `{"detail":"Look again","errors":{"${name}":["Not so"]}}`;
      const query = new URLSearchParams({ type: 'application/problem+json', body: problem });
      answer(form, () => fetch(`/answers/422?${query.toString()}`));
      const failed = nextEvent(form, 'failed');
      await click(saveOf(form));
      await failed;
      expect(statusOf(form)).to.equal('Look again\nNot so');
    });

    it(`${name} as a field of the answer`, async () => {
      const form = await mountFilled();
      answer(form, () => JSON.parse(`{"id":"1","${name}":"own","secret":"s"}`) as { id: string });
      const created = nextEvent<Event & { key: object }>(form, 'created');
      await click(saveOf(form));
      const { key } = await created;
      expect(Object.entries(key)).to.deep.include([name, 'own']);
      expect(Object.keys(key)).not.to.include('secret');
    });
  }

  it('nothing that a role inherits', async () => {
    const form = await mount();
    const inherited = { label: 'Inherited', description: 'Inherited', disabled: true };
    const role = Object.assign(Object.create(inherited) as ApiKeyRole, { value: 'audit' });
    form.roles = [role, Object.create({ value: 'none' }) as ApiKeyRole];
    await form.updateComplete;
    expect(optionsOf(form).map(({ text, disabled }) => [text, disabled])).to.deep.equal([
      ['audit', false],
    ]);
  });
});

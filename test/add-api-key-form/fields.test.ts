import { expect, html } from '@open-wc/testing';
import type { AddApiKeyFormElement } from '../../src/add-api-key-form/add-api-key-form.js';
import {
  cancelOf,
  descriptionOf,
  descriptionsOf,
  hasFocus,
  mount,
  nameOf,
  roleOf,
  saveOf,
} from './support.js';
import { allByRole, byRole, click, press } from '../support.js';

describe('<add-api-key-form>', () => {
  let form: AddApiKeyFormElement;

  beforeEach(async () => {
    form = await mount();
  });

  const isRequired = (control: HTMLElement): boolean =>
    (control as HTMLInputElement).required || control.ariaRequired === 'true';

  describe('the fields', () => {
    it('are reached in their order, and then the actions', async () => {
      const before = document.createElement('button');
      form.before(before);
      before.focus();
      const stops = [nameOf(form), descriptionOf(form), roleOf(form), saveOf(form), cancelOf(form)];
      const reached = [];
      for (let count = 0; count < 5; count += 1) {
        await press('Tab');
        reached.push(stops.findIndex(hasFocus));
      }
      before.remove();
      expect(reached).to.deep.equal([0, 1, 2, 3, 4]);
    });

    it('are one line, several lines and a dropdown', () => {
      expect(nameOf(form).type).to.equal('text');
      expect(descriptionOf(form).localName).to.equal('textarea');
      expect(roleOf(form).type).to.equal('select-one');
    });

    it('are required, but for the description, in the accessibility tree too', () => {
      const controls = [nameOf(form), descriptionOf(form), roleOf(form)];
      expect(controls.map(isRequired)).to.deep.equal([true, false, true]);
      const labels = controls.map(({ labels }) => labels![0]!);
      const asterisks = labels.map((label) => getComputedStyle(label, '::after').content);
      expect(labels.map(({ innerText }) => innerText)).to.deep.equal([
        'Application Name',
        'Description',
        'Role',
      ]);
      expect(asterisks.map((content) => content.includes('*'))).to.deep.equal([true, false, true]);
    });

    it('have a line above them on the asterisk', () => {
      const root = form.shadowRoot!;
      const note = root.querySelector<HTMLElement>('[part~=note]')!;
      expect(note.innerText)
        .to.match(/asterisk|\*/)
        .and.match(/required/);
      const isAbove = note.compareDocumentPosition(nameOf(form)) & Node.DOCUMENT_POSITION_FOLLOWING;
      expect(isAbove).not.to.equal(0);
    });

    it('have hints with the advice of the documentation', () => {
      expect(descriptionsOf(nameOf(form))).to.match(/clear, descriptive name/);
      expect(descriptionsOf(roleOf(form))).to.match(/readonly.*minimal.*admin.*only/);
    });

    it('are clicked by their labels', async () => {
      await click(nameOf(form).labels![0]!);
      expect(hasFocus(nameOf(form))).to.equal(true);
    });

    it('are focused from the first by focus()', () => {
      form.focus();
      expect(hasFocus(nameOf(form))).to.equal(true);
    });
  });

  describe('the actions', () => {
    it('are in capitals by CSS alone', () => {
      for (const [button, text] of [
        [saveOf(form), 'Save'],
        [cancelOf(form), 'Cancel'],
      ] as const) {
        expect(button.textContent.trim()).to.equal(text);
        expect(button.innerText.trim()).to.equal(text.toUpperCase());
      }
    });
  });

  describe('the heading', () => {
    const headings = () =>
      allByRole(form, 'heading').map((it) => `${it.ariaLevel ?? ''} ${it.textContent.trim()}`);

    it('is "Add New API Key" on level 2', () => {
      expect(headings()).to.deep.equal(['2 Add New API Key']);
    });

    it('is what the host says, on its level', async () => {
      form = await mount(
        html`<add-api-key-form heading="<b>Key</b>" heading-level="4"></add-api-key-form>`,
      );
      expect(headings()).to.deep.equal(['4 <b>Key</b>']);
    });

    it('follows its properties', async () => {
      form.heading = 'Key';
      form.headingLevel = 1;
      await form.updateComplete;
      expect(headings()).to.deep.equal(['1 Key']);
    });

    it('names the form, shown or not', async () => {
      expect(allByRole(form, 'form', 'Add New API Key')).to.have.length(1);
      form.heading = 'Key';
      await form.updateComplete;
      expect(allByRole(form, 'form', 'Key')).to.have.length(1);
      form.heading = '';
      await form.updateComplete;
      expect(headings()).to.deep.equal([]);
      expect(allByRole(form, 'form', 'Add New API Key')).to.have.length(1);
    });

    it('gives its place to what is in the slot', async () => {
      form = await mount(html`<add-api-key-form><h3 slot="heading">Ours</h3></add-api-key-form>`);
      const [heading, ...more] = allByRole(form, 'heading');
      expect(heading?.localName).to.equal('h3');
      expect(more).to.deep.equal([]);
    });
  });

  describe('the controls', () => {
    it('leave the spelling of the name alone', () => {
      for (const [mark, value] of [
        ['spellcheck', 'false'],
        ['autocapitalize', 'off'],
        ['autocorrect', 'off'],
      ] as const)
        expect(nameOf(form).getAttribute(mark), mark).to.equal(value);
    });

    it('have no name, id or type that a password manager looks for', () => {
      for (const control of form.shadowRoot!.querySelectorAll('input, textarea, select, button')) {
        expect(control).not.to.match('[type=password]');
        for (const word of [control.id, control.getAttribute('name') ?? ''])
          expect(word).not.to.match(/^(name|user|email|login|password)$/i);
      }
    });
  });

  it('is a form with a name', () => {
    byRole(form, 'form', 'Add New API Key');
  });
});

import { expect, fixture, html } from '@open-wc/testing';
// @ts-expect-error It has no types of its own.
import morphPlugin from '@alpinejs/morph';
// @ts-expect-error It has no types of its own.
import { morphElements } from '@hotwired/turbo';
// @ts-expect-error It has no types of its own.
import Alpine from 'alpinejs';
import { Idiomorph } from 'idiomorph';
import {
  answerDialog,
  expectClosed,
  expectOpen,
  formIn,
  openFilled,
  openSecret,
  pressButton,
  questionsIn,
  type Dialog,
} from '../add-api-key-dialog/support.js';
import { hasFocus, nameOf, turn, validDraft } from '../add-api-key-form/support.js';
import { press } from '../support.js';

Alpine.plugin(morphPlugin);

/** Each makes an element of the page equal to new HTML from a server. */
const morphs: Record<string, (page: Element, html: string) => void> = {
  Idiomorph: (page, markup) => void Idiomorph.morph(page, markup, { morphStyle: 'outerHTML' }),
  'the morph of Alpine': (page, markup) => Alpine.morph(page, markup),
  'the morph of Turbo': (page, markup) => {
    const template = document.createElement('template');
    template.innerHTML = markup;
    morphElements(page, template.content.firstElementChild);
  },
};

const markup = (text: string): string =>
  `<section><p>${text}</p><add-api-key-dialog><input slot="fields" name="team" aria-label="Team"></add-api-key-dialog></section>`;

describe('<add-api-key-dialog>', () => {
  for (const [name, morph] of Object.entries(morphs))
    describe(`morphed by ${name}`, () => {
      let page: HTMLElement;
      let dialog: Dialog;

      beforeEach(async () => {
        const around = await fixture<HTMLElement>(html`<div></div>`);
        around.innerHTML = markup('Before');
        page = around.firstElementChild as HTMLElement;
        dialog = page.querySelector('add-api-key-dialog')!;
        await dialog.updateComplete;
      });

      const morphIt = async (): Promise<void> => {
        morph(page, markup('After'));
        await turn();
        expect(page.textContent).to.contain('After');
        expect(page.contains(dialog)).to.equal(true);
      };

      it('stays open, with its draft and focus', async () => {
        await openFilled(dialog);
        nameOf(dialog).focus();
        await morphIt();
        expectOpen(dialog);
        expect(formIn(dialog).value).to.deep.include(validDraft);
        expect(hasFocus(nameOf(dialog))).to.equal(true);
        await press('Escape');
        expectClosed(dialog);
      });

      it('goes on with an attempt', async () => {
        const [submits] = [answerDialog(dialog, () => new Promise(() => undefined))];
        await openFilled(dialog);
        formIn(dialog).requestSubmit();
        await morphIt();
        expectOpen(dialog);
        expect(formIn(dialog).busy).to.equal(true);
        expect(submits[0]!.signal.aborted).to.equal(false);
      });

      it('keeps the secret and its question', async () => {
        await openSecret(dialog);
        await press('Escape');
        await morphIt();
        expectOpen(dialog, 'secret');
        expect(questionsIn(dialog)).to.have.length(1);
        await pressButton(dialog, 'Go back');
      });
    });
});

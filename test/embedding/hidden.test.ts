import { expect, fixture, html } from '@open-wc/testing';
import '../../src/api-key-list/define.js';
import {
  aSecret,
  answerDialog,
  expectClosed,
  expectOpen,
  formIn,
  isModal,
  openFilled,
  openForm,
  openSecret,
  pressButton,
  questionsIn,
  secretIn,
  triggerOf,
  type Dialog,
} from '../add-api-key-dialog/support.js';
import {
  deferred,
  descriptionOf,
  hasFocus,
  turn,
  validDraft,
} from '../add-api-key-form/support.js';
import { allByRole, byRole, click, everyString, nextEvent, press } from '../support.js';

/** Waits for what a browser tells some frames later. */
const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await new Promise((resolve) => requestAnimationFrame(resolve));
};

/** Something that hides what stands in it, and shows it again. */
interface Hiding {
  inside: HTMLElement;
  hide(): void;
  show(): void;
}

const hidings: Record<string, () => Promise<Hiding>> = {
  'a panel with display: none': async () => {
    const inside = await fixture<HTMLElement>(html`<div></div>`);
    const display = (value: string) => () => void (inside.style.display = value);
    return { inside, hide: display('none'), show: display('') };
  },
  'a panel that is hidden until it is found': async () => {
    const inside = await fixture<HTMLElement>(html`<div></div>`);
    const hidden = (value: 'until-found' | null) => () => {
      if (value) inside.setAttribute('hidden', value);
      else inside.removeAttribute('hidden');
    };
    return { inside, hide: hidden('until-found'), show: hidden(null) };
  },
  'a <details> that closes': async () => {
    const details = await fixture<HTMLDetailsElement>(
      html`<details open><summary>Keys</summary><div></div></details>`,
    );
    const open = (value: boolean) => () => void (details.open = value);
    return { inside: details.querySelector('div')!, hide: open(false), show: open(true) };
  },
  'a modal <dialog> that closes': async () => {
    const inside = await fixture<HTMLDialogElement>(html`<dialog></dialog>`);
    inside.showModal();
    return { inside, hide: () => inside.close(), show: () => inside.showModal() };
  },
  'a popover that closes': async () => {
    const inside = await fixture<HTMLElement>(html`<div popover="manual"></div>`);
    inside.showPopover();
    return { inside, hide: () => inside.hidePopover(), show: () => inside.showPopover() };
  },
  'a slot that goes': async () => {
    const around = await fixture<HTMLElement>(html`<div><div></div></div>`);
    const root = around.attachShadow({ mode: 'open' });
    root.innerHTML = '<slot></slot>';
    const name = (value: string) => () => void (root.querySelector('slot')!.name = value);
    return { inside: around.querySelector('div')!, hide: name('other'), show: name('') };
  },
};

describe('what hides what stands around it', () => {
  let page: HTMLElement;
  let warnings: unknown[];
  const { warn } = console;

  beforeEach(async () => {
    page = await fixture(html`<button>Elsewhere</button>`);
    warnings = [];
    console.warn = (...args) => void warnings.push(args.join(' '));
  });

  afterEach(() => {
    console.warn = warn;
  });

  const expectUsablePage = async (): Promise<void> => {
    const clicked = nextEvent(page, 'click');
    await click(page);
    await clicked;
    expect(getComputedStyle(document.body).overflowY).to.equal('visible');
  };

  for (const [what, mount] of Object.entries(hidings))
    describe(what, () => {
      let hiding: Hiding;
      let dialog: Dialog;

      beforeEach(async () => {
        hiding = await mount();
        dialog = document.createElement('add-api-key-dialog');
        hiding.inside.append(dialog);
        await dialog.updateComplete;
      });

      const hide = async (): Promise<void> => {
        hiding.hide();
        await until(() => !isModal(dialog));
        await turn();
      };

      const show = async (): Promise<void> => {
        hiding.show();
        await until(() => isModal(dialog));
        await turn();
      };

      it('leaves the page usable, and keeps the draft and the focus of an open form', async () => {
        await openFilled(dialog);
        descriptionOf(dialog).focus();
        await hide();
        expect(dialog.open).to.equal(true);
        await expectUsablePage();
        dialog.heading = 'Another heading';
        await dialog.updateComplete;
        await expectUsablePage();
        await show();
        expectOpen(dialog);
        expect(formIn(dialog).value).to.deep.equal(validDraft);
        expect(hasFocus(descriptionOf(dialog))).to.equal(true);
      });

      it('keeps a secret that is asked about', async () => {
        await openSecret(dialog);
        await press('Escape');
        expect(questionsIn(dialog)).to.have.length(1);
        await hide();
        await expectUsablePage();
        await show();
        expectOpen(dialog, 'secret');
        expect(questionsIn(dialog)).to.have.length(0);
        await pressButton(dialog, 'Show');
        await secretIn(dialog).updateComplete;
        expect(everyString(dialog).filter((text) => text === aSecret)).to.have.length(1);
      });

      it('is told to developers once', async () => {
        await openForm(dialog);
        for (const act of [hide, show, hide, show]) await act();
        expect(warnings.filter((text) => String(text).includes('commandfor'))).to.have.length(1);
      });
    });

  describe('<add-api-key-dialog>', () => {
    let hiding: Hiding;
    let dialog: Dialog;

    beforeEach(async () => {
      hiding = await hidings['a panel with display: none']!();
      dialog = document.createElement('add-api-key-dialog');
      hiding.inside.append(dialog);
      await dialog.updateComplete;
    });

    it('shows the secret of an attempt that ended meanwhile', async () => {
      const saving = deferred<{ id: string; secret: string }>();
      answerDialog(dialog, () => saving.promise);
      await openFilled(dialog);
      formIn(dialog).requestSubmit();
      hiding.hide();
      await until(() => !isModal(dialog));
      const created = nextEvent(dialog, 'created');
      saving.resolve({ id: '1', secret: aSecret });
      await created;
      expect(isModal(dialog)).to.equal(false);
      hiding.show();
      await until(() => isModal(dialog));
      await turn();
      expectOpen(dialog, 'secret');
      expect(hasFocus(byRole(secretIn(dialog), 'heading'))).to.equal(true);
    });

    it('waits when it is opened in a menu that closes by the same click', async () => {
      triggerOf(dialog).addEventListener('click', () => hiding.hide());
      await click(triggerOf(dialog));
      await until(() => !isModal(dialog));
      await expectUsablePage();
      hiding.show();
      await until(() => isModal(dialog));
      expectOpen(dialog);
    });

    it('can be closed by the host meanwhile', async () => {
      await openForm(dialog);
      hiding.hide();
      await until(() => !isModal(dialog));
      dialog.close();
      hiding.show();
      await turn();
      expectClosed(dialog);
    });

    it('is modal again where the page has been scrolled away', async () => {
      await openForm(dialog);
      hiding.hide();
      await until(() => !isModal(dialog));
      hiding.inside.style.marginBlockStart = '3000px';
      hiding.show();
      await until(() => isModal(dialog));
      expectOpen(dialog);
    });

    it('stays to be seen where all around it becomes invisible', async () => {
      await openForm(dialog);
      hiding.inside.style.visibility = 'hidden';
      await click(byRole(dialog, 'button', 'Cancel'));
      expectClosed(dialog);
    });
  });

  it('closes a question of <api-key-list>', async () => {
    const { inside, hide } = await hidings['a panel with display: none']!();
    const list = document.createElement('api-key-list');
    list.revocable = true;
    list.keys = [{ id: '1', applicationName: 'Nightly report', role: 'admin' }];
    inside.append(list);
    await list.updateComplete;
    await turn();
    await click(byRole(list, 'button', 'Revoke Nightly report'));
    expect(allByRole(list, 'alertdialog')).to.have.length(1);
    hide();
    await until(() => !list.shadowRoot!.querySelector('dialog')!.open);
    await expectUsablePage();
  });
});

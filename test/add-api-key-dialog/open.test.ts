import { expect, fixture, html } from '@open-wc/testing';
import {
  type Dialog,
  expectClosed,
  expectOpen,
  formIn,
  mountDialog,
  openFilled,
  openForm,
  triggerOf,
} from './support.js';
import { hasFocus, nameOf, turn } from '../add-api-key-form/support.js';
import { byRole, click, press } from '../support.js';

/** Defines a button inside a shadow root, as design systems have. */
const defineButton = (tag: string, mode: ShadowRootMode): void =>
  customElements.define(
    tag,
    class extends HTMLElement {
      readonly button = document.createElement('button');
      constructor() {
        super();
        this.button.textContent = 'New key';
        this.attachShadow({ mode }).append(this.button);
      }
    },
  );
defineButton('open-button', 'open');
defineButton('closed-button', 'closed');

describe('<add-api-key-dialog>', () => {
  describe('its own button', () => {
    let dialog: Dialog;

    beforeEach(async () => {
      dialog = await mountDialog();
    });

    it('is all that is seen at first', () => {
      expectClosed(dialog);
      expect(formIn(dialog)).to.equal(null);
    });

    it('opens it by the mouse', async () => {
      await click(triggerOf(dialog));
      expectOpen(dialog);
      expect(nameOf(dialog).value).to.equal('');
    });

    it('opens it by Enter', async () => {
      dialog.focus();
      expect(hasFocus(triggerOf(dialog))).to.equal(true);
      await press('Enter');
      expectOpen(dialog);
    });

    it('opens it by Space', async () => {
      dialog.focus();
      await press('Space');
      expectOpen(dialog);
      expect(nameOf(dialog).value).to.equal('');
    });
  });

  describe('a trigger in the slot', () => {
    it('takes the place of its own', async () => {
      const dialog = await mountDialog(html`
        <add-api-key-dialog><button slot="trigger">New key</button></add-api-key-dialog>
      `);
      await click(byRole(dialog, 'button'));
      expectOpen(dialog);
    });

    it('opens it by what stands inside of it', async () => {
      const dialog = await mountDialog(html`
        <add-api-key-dialog>
          <button slot="trigger"><span>New key</span></button>
        </add-api-key-dialog>
      `);
      await click(dialog.querySelector('span')!);
      expectOpen(dialog);
    });

    it('opens it by Enter', async () => {
      const dialog = await mountDialog(html`
        <add-api-key-dialog><button slot="trigger">New key</button></add-api-key-dialog>
      `);
      byRole(dialog, 'button', 'New key').focus();
      await press('Enter');
      expectOpen(dialog);
    });

    it('opens it from a shadow root of its own', async () => {
      const dialog = await mountDialog(html`
        <add-api-key-dialog><open-button slot="trigger"></open-button></add-api-key-dialog>
      `);
      await click(dialog.querySelector('open-button')!);
      expectOpen(dialog);
    });

    it('opens it from a closed shadow root', async () => {
      const dialog = await mountDialog(html`
        <add-api-key-dialog><closed-button slot="trigger"></closed-button></add-api-key-dialog>
      `);
      await click(dialog.querySelector('closed-button')!);
      expectOpen(dialog);
    });

    it('does not open it by a click that was prevented', async () => {
      const dialog = await mountDialog(html`
        <add-api-key-dialog>
          <button slot="trigger" @click=${(event: Event) => event.preventDefault()}>New key</button>
        </add-api-key-dialog>
      `);
      await click(byRole(dialog, 'button', 'New key'));
      await turn();
      expectClosed(dialog);
    });

    describe('that is a link', () => {
      const target = '#its-target';
      const mountLink = () =>
        mountDialog(html`
          <add-api-key-dialog>
            <a slot="trigger" href=${target}><span>New key</span></a>
          </add-api-key-dialog>
        `);
      let followed: MouseEvent[];
      const note = (event: MouseEvent) => {
        if (!event.defaultPrevented) followed.push(event);
        event.preventDefault();
      };

      beforeEach(() => {
        followed = [];
        addEventListener('click', note);
      });
      afterEach(() => removeEventListener('click', note));

      it('opens it by a plain click, and is not followed', async () => {
        const dialog = await mountLink();
        await click(dialog.querySelector('span')!);
        expectOpen(dialog);
        expect(followed).to.deep.equal([]);
      });

      it('opens it by Enter, and is not followed', async () => {
        const dialog = await mountLink();
        dialog.querySelector('a')!.focus();
        await press('Enter');
        expectOpen(dialog);
        expect(followed).to.deep.equal([]);
      });

      for (const key of ['ctrlKey', 'metaKey', 'shiftKey', 'altKey'])
        it(`is followed by a click with ${key}, and does not open it`, async () => {
          const dialog = await mountLink();
          const init = { bubbles: true, cancelable: true, composed: true, [key]: true };
          dialog.querySelector('span')!.dispatchEvent(new MouseEvent('click', init));
          await turn();
          expectClosed(dialog);
          expect(followed).to.have.lengthOf(1);
        });
    });

    it('does not open it while it is disabled', async () => {
      const dialog = await mountDialog(html`
        <add-api-key-dialog><button slot="trigger" disabled>New key</button></add-api-key-dialog>
      `);
      await click(byRole(dialog, 'button', 'New key'));
      await turn();
      expectClosed(dialog);
    });
  });

  describe('the host opens it', () => {
    it('by show(), at once', async () => {
      const dialog = await mountDialog();
      dialog.show();
      expectOpen(dialog);
    });

    it('by show() twice, as by a single call', async () => {
      const dialog = await mountDialog();
      dialog.show();
      const form = formIn(dialog);
      dialog.show();
      await dialog.updateComplete;
      expectOpen(dialog);
      expect(formIn(dialog)).to.equal(form);
    });

    it('by open = true, at once', async () => {
      const dialog = await mountDialog();
      dialog.open = true;
      expectOpen(dialog);
    });

    it('by the attribute in HTML', async () => {
      const dialog = await mountDialog(html`<add-api-key-dialog open></add-api-key-dialog>`);
      expectOpen(dialog);
      expect(hasFocus(nameOf(dialog))).to.equal(true);
    });

    it('by the attribute in innerHTML', async () => {
      const page = await fixture<HTMLElement>(html`<div></div>`);
      page.innerHTML = '<add-api-key-dialog open></add-api-key-dialog>';
      const dialog = page.querySelector('add-api-key-dialog')!;
      await dialog.updateComplete;
      expectOpen(dialog);
    });

    it('by the attribute set later', async () => {
      const dialog = await mountDialog();
      dialog.setAttribute('open', '');
      expectOpen(dialog);
    });

    for (const [how, open] of [
      ['show()', (dialog: Dialog) => dialog.show()],
      ['open', (dialog: Dialog) => (dialog.open = true)],
      ['the attribute', (dialog: Dialog) => dialog.setAttribute('open', '')],
    ] as const)
      it(`by ${how} before it is in the page, once it is`, async () => {
        const page = await fixture(html`<div></div>`);
        const dialog = document.createElement('add-api-key-dialog');
        open(dialog);
        expect(dialog.open).to.equal(true);
        page.append(dialog);
        await dialog.updateComplete;
        expectOpen(dialog);
        expect(hasFocus(nameOf(dialog))).to.equal(true);
      });

    it('by properties that are set before it is defined', async () => {
      const page = await fixture(html`<div></div>`);
      // Elements of a document without a window are not upgraded.
      const dialog = document.implementation
        .createHTMLDocument()
        .createElement('add-api-key-dialog');
      const roles = [{ value: 'r', label: 'Reader' }];
      Object.assign(dialog, { roles, open: true, heading: 'New key', nameMaxLength: 5 });
      expect(dialog.shadowRoot).to.equal(null);
      page.append(dialog);
      await dialog.updateComplete;
      expectOpen(dialog);
      const form = formIn(dialog);
      expect([form.heading, form.nameMaxLength]).to.deep.equal(['New key', 5]);
      expect(form.roles.map(({ value }) => value)).to.deep.equal(['r']);
    });

    it('and not in a copy of an open one, which has nothing of what was typed', async () => {
      const dialog = await mountDialog();
      await openFilled(dialog);
      const copy = dialog.cloneNode(true) as Dialog;
      dialog.replaceWith(copy);
      await copy.updateComplete;
      expectClosed(copy);
      await openForm(copy);
      expect(nameOf(copy).value).to.equal('');
      copy.remove();
    });
  });

  describe('an invoker button', () => {
    const mountInvoker = async (command: string): Promise<[Dialog, HTMLButtonElement]> => {
      const page = await fixture(html`
        <div>
          <button commandfor="dialog" command=${command}>New key</button>
          <add-api-key-dialog id="dialog"></add-api-key-dialog>
        </div>
      `);
      return [page.querySelector('add-api-key-dialog')!, page.querySelector('button')!];
    };

    /** Clicks the button, or dispatches `command` as a polyfill does where browsers lack invokers. */
    const invoke = async (dialog: Dialog, source: HTMLButtonElement): Promise<void> => {
      if ('commandForElement' in HTMLButtonElement.prototype) return click(source);
      const event = new Event('command', { cancelable: true });
      dialog.dispatchEvent(
        Object.assign(event, { command: source.getAttribute('command'), source }),
      );
    };

    it('opens it by --show, and gets the focus back', async () => {
      const [dialog, button] = await mountInvoker('--show');
      await invoke(dialog, button);
      expectOpen(dialog);
      await press('Escape');
      expect(hasFocus(button)).to.equal(true);
    });

    it('does nothing by another command', async () => {
      const [dialog, button] = await mountInvoker('--hide');
      await invoke(dialog, button);
      await turn();
      expectClosed(dialog);
    });
  });
});

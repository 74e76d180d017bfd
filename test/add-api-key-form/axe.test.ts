import { expect, fixture, html } from '@open-wc/testing';
import type { AddApiKeyFormElement } from '../../src/add-api-key-form/add-api-key-form.js';
import {
  answer,
  cancelOf,
  descriptionOf,
  mount,
  nameOf,
  never,
  roleOf,
  saveOf,
  validDraft,
} from './support.js';
import { axe, emulate, nextEvent } from '../support.js';

/** Brings a form into a state, as it is drawn. */
const states: Record<string, (form: AddApiKeyFormElement) => void | Promise<void>> = {
  empty: () => undefined,
  filled: (form) => {
    form.value = validDraft;
  },
  'with a privileged role': (form) => {
    form.value = { ...validDraft, role: 'admin' };
  },
  invalid: (form) => form.requestSubmit(),
  'with every field wrong': (form) => {
    form.value = { applicationName: '\u0007', description: '\u0007', role: '' };
    form.requestSubmit();
  },
  'with errors of the host': (form) => {
    form.value = validDraft;
    form.setErrors({ form: 'The quota is reached.', applicationName: ['Taken', 'Too plain'] });
  },
  busy: (form) => {
    answer(form, never);
    form.value = validDraft;
    form.requestSubmit();
  },
  saved: async (form) => {
    answer(form, () => ({ id: '1' }));
    const created = nextEvent(form, 'created');
    form.value = validDraft;
    form.requestSubmit();
    await created;
  },
  disabled: (form) => {
    form.value = validDraft;
    form.disabled = true;
  },
  'with roles of its own, one of them disabled': (form) => {
    form.roles = [
      { value: 'r', label: 'Reader', description: 'Reads.' },
      { value: 'w', label: 'Writer', disabled: true, disabledReason: 'Ask.' },
    ];
    form.value = { ...validDraft, role: 'r' };
  },
  'without any role': (form) => {
    form.roles = [];
  },
  'with an expiration': (form) => {
    form.expiry = { presets: [30, 90], allowCustom: true, maxDays: 90 };
    form.value = validDraft;
  },
  'with a custom date that is wrong': (form) => {
    form.expiry = { presets: [30, 90], allowCustom: true };
    form.value = { ...validDraft, expiresAt: '2001-02-03T10:00:00Z' };
    form.requestSubmit();
  },
  'without any expiration to choose': (form) => {
    form.expiry = { presets: [] };
    form.value = validDraft;
    form.requestSubmit();
  },
  'with fields and a heading of the host': (form) => {
    const [heading, label] = [document.createElement('h2'), document.createElement('label')];
    heading.slot = 'heading';
    label.slot = 'fields';
    heading.textContent = 'New key';
    label.append('Team ', document.createElement('input'));
    form.append(heading, label);
  },
};

describe('<add-api-key-form>', () => {
  describe('axe finds no fault in a form', () => {
    for (const [state, reach] of Object.entries(states)) {
      for (const [theme, dir] of [
        ['light', 'ltr'],
        ['dark', 'rtl'],
      ] as const)
        it(`${state}, ${theme}, ${dir}`, async () => {
          const page = await fixture(html`
            <main dir=${dir} style="color-scheme: ${theme}; background: Canvas; color: CanvasText">
              <add-api-key-form></add-api-key-form>
            </main>
          `);
          const form = page.querySelector('add-api-key-form')!;
          await reach(form);
          await form.updateComplete;
          await axe(page);
        });

      it(`${state}, in forced colors where they can be had`, async () => {
        await emulate({ forcedColors: 'active' });
        const form = await mount();
        await reach(form);
        await form.updateComplete;
        await axe(form);
      });
    }
  });

  describe('in forced colors', () => {
    it('each control has a border that can be seen', async () => {
      await emulate({ forcedColors: 'active' });
      const form = await mount();
      const controls = [nameOf, descriptionOf, roleOf, saveOf, cancelOf].map((find) => find(form));
      for (const control of controls) {
        const { borderTopStyle, borderTopWidth, borderTopColor } = getComputedStyle(control);
        const isForced = matchMedia('(forced-colors: active)').matches;
        expect(borderTopStyle, control.outerHTML).to.equal('solid');
        expect(parseFloat(borderTopWidth)).to.be.greaterThan(0);
        if (isForced) expect(borderTopColor).not.to.match(/^rgba\(.* 0\)|transparent/);
      }
    });
  });
});

import { expect, fixture, html } from '@open-wc/testing';
import { registerMessages } from '../../src/i18n/localize.js';
import { answer, deferred, mountFilled, turn } from './support.js';

/**
 * A hand-written element with the same parts: what an engine itself never collects of them, as Firefox
 * a form with an input or an element with custom states, is no fault of ours.
 */
class PlainForm extends HTMLElement {
  static readonly formAssociated = true;

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).innerHTML = '<form><input></form>';
    this.attachInternals().states.add('dirty');
  }
}
customElements.define('plain-form', PlainForm);

type Refs = WeakRef<Element>[];

const left = (refs: Refs): number => refs.filter((ref) => ref.deref()).length;

/** Chromium's own collection, from a task of its own: then nothing on the stack holds anything. */
const { gc } = globalThis as unknown as {
  gc?: (options: { type: 'major'; execution: 'async' }) => Promise<void>;
};

/**
 * How many of the refs may stay by chance: without `gc` a collection runs inside a script, and takes for
 * a reference whatever lies on the stack and looks like one. A leak keeps all of them, not a few.
 */
const CHANCE = gc ? 0 : 3;

const collect = async (refs: Refs, plain: Refs): Promise<void> => {
  if (!gc) return growMemory(refs, plain);
  // What the first collection lets go of may hold the next.
  for (let time = 0; time < 3; time += 1) await gc({ type: 'major', execution: 'async' });
};

/**
 * Lets the memory grow, so that the browser collects what nobody holds. WebKit does so in the first rounds;
 * three are given in any case, as Firefox may never collect even the plain ones.
 */
const growMemory = async (refs: Refs, plain: Refs): Promise<void> => {
  for (let round = 0; round < 12 && left(refs) > 0; round += 1) {
    if (round >= 3 && left(refs) <= left(plain) + CHANCE) return;
    // Held for some turns, as what is let go at once costs no collection of what is old.
    const held: number[][] = [];
    for (let count = 0; count < 24; count += 1) {
      held.push(new Array<number>(1_500_000).fill(count + 0.5));
      if (count % 6 === 5) await turn();
    }
    // What `deref()` has touched stays until its task ends.
    await turn();
  }
};

/** Counts the listeners that are added to, and not removed from, what an act does not own. */
const listenersLeftBy = async (act: () => Promise<void>): Promise<number> => {
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const outside: (EventTarget | undefined)[] = [window, document, document.body, visualViewport!];
  let left = 0;
  const count = (target: EventTarget | undefined, by: number): void => {
    if (outside.includes(target ?? window)) left += by;
  };
  EventTarget.prototype.addEventListener = function (...args) {
    count(this, 1);
    return addEventListener.apply(this, args);
  };
  EventTarget.prototype.removeEventListener = function (...args) {
    count(this, -1);
    return removeEventListener.apply(this, args);
  };
  try {
    await act();
    return left;
  } finally {
    Object.assign(EventTarget.prototype, { addEventListener, removeEventListener });
  }
};

describe('<add-api-key-form>', () => {
  describe('mounted and unmounted', function () {
    this.timeout(40_000);

    /** Mounts, uses and unmounts many forms, and holds none of them. */
    const churn = async (count: number): Promise<Refs> => {
      const gone: Refs = [];
      const page = await fixture(html`<div></div>`);
      for (let done = 0; done < count; done += 1) {
        const form = document.createElement('add-api-key-form');
        form.append(new Option('One', 'one'));
        page.append(form);
        await form.updateComplete;
        form.requestSubmit();
        form.remove();
        gone.push(new WeakRef(form));
      }
      return gone;
    };

    const churnPlain = (count: number): Refs =>
      Array.from({ length: count }, () => {
        const plain = document.createElement('plain-form');
        document.body.append(plain);
        plain.remove();
        return new WeakRef(plain);
      });

    it('leaves no listener outside of it', async () => {
      expect(await listenersLeftBy(async () => void (await churn(20)))).to.equal(0);
    });

    it('leaves no node', async () => {
      const before = document.querySelectorAll('*').length;
      const page = await fixture(html`<div></div>`);
      for (let count = 0; count < 20; count += 1) {
        const form = document.createElement('add-api-key-form');
        page.append(form);
        await form.updateComplete;
        form.remove();
      }
      // The fixture and what is around it.
      expect(document.querySelectorAll('*').length).to.equal(before + 2);
    });

    it('is collected, as far as the browser collects what it is made of', async () => {
      const plain = churnPlain(500);
      const gone = await churn(500);
      await collect(gone, plain);
      expect(left(gone)).to.be.at.most(left(plain) + CHANCE);
    });

    it('is collected where there are languages to follow', async () => {
      registerMessages('en-x-memory', { save: 'Keep' });
      const plain = churnPlain(500);
      const gone = await churn(500);
      await collect(gone, plain);
      expect(left(gone)).to.be.at.most(left(plain) + CHANCE);
    });

    it('is collected once the promise has settled of an attempt that was under way', async () => {
      const saving = deferred();
      const start = async (): Promise<Refs> => {
        const gone: Refs = [];
        for (let count = 0; count < 50; count += 1) {
          const form = await mountFilled();
          answer(form, () => saving.promise);
          form.requestSubmit();
          form.remove();
          gone.push(new WeakRef(form));
        }
        return gone;
      };
      const plain = churnPlain(50);
      const gone = await start();
      saving.resolve({});
      await turn();
      await collect(gone, plain);
      expect(left(gone)).to.be.at.most(left(plain) + CHANCE);
    });
  });
});

import { expect } from '@open-wc/testing';
import { addForm, buttonIn, bundle, modules, openPage, type Page } from './support.js';
import { turn, validDraft } from '../add-api-key-form/support.js';
import { nextEvent, press } from '../support.js';

const { version } = (await (
  await fetch(new URL('../../package.json', import.meta.url))
).json()) as {
  version: string;
};

const otherVersion = '7.8.9';

/** The bundle as another release would be, with its own version in it. */
const otherBundle = async (): Promise<string> => {
  const code = await (await fetch(bundle)).text();
  const other = code.replaceAll(version, otherVersion);
  expect(other).not.to.equal(code);
  return URL.createObjectURL(new Blob([other], { type: 'text/javascript' }));
};

/** The same file from another address: for a page another script. */
const copyOf = (url: string): string => `${url}?copy`;

/** Saves in a page of its own, as a person does by the keyboard. */
const save = async (page: Page): Promise<unknown> => {
  const form = await addForm(page, (it) => (it.value = validDraft));
  let draft: unknown;
  form.addEventListener('submit', (event) => {
    ({ draft } = event);
    event.respondWith({ id: '1' });
  });
  const created = nextEvent(form, 'created');
  page.window.focus();
  form.focus();
  await press('Enter');
  await created;
  return draft;
};

const classVersion = ({ window }: Page): unknown =>
  (window.customElements.get('add-api-key-form') as { version?: string } | undefined)?.version;

const expectOneWarning = ({ warnings }: Page, ...versions: string[]): void => {
  const ours = warnings.filter((text) => text.includes('api-key-elements'));
  expect(ours).to.have.length(1);
  for (const each of versions) expect(ours[0]).to.contain(each);
};

describe('copies of the script on one page', () => {
  it('of one version: the first wins, with one warning', async () => {
    const page = await openPage();
    await page.load(bundle);
    const first = page.window.customElements.get('add-api-key-form');
    await page.load(copyOf(bundle));
    expect(page.window.customElements.get('add-api-key-form')).to.equal(first);
    expectOneWarning(page, version, 'twice');
  });

  it('of two versions, the other first: it wins, with one warning that names both', async () => {
    const page = await openPage();
    await page.load(await otherBundle());
    await page.load(bundle);
    expect(classVersion(page)).to.equal(otherVersion);
    expectOneWarning(page, version, otherVersion);
  });

  it('of two versions, the other last: ours wins, with one warning that names both', async () => {
    const page = await openPage();
    await page.load(bundle);
    await page.load(await otherBundle());
    expect(classVersion(page)).to.equal(version);
    expectOneWarning(page, version, otherVersion);
  });

  it('as modules and as the bundle: the first wins, with one warning', async () => {
    const page = await openPage();
    await page.load(modules);
    const first = page.window.customElements.get('add-api-key-form');
    await page.load(bundle);
    expect(page.window.customElements.get('add-api-key-form')).to.equal(first);
    expectOneWarning(page, version);
  });

  it('as the bundle and as modules: the first wins, with one warning', async () => {
    const page = await openPage();
    await page.load(bundle);
    const first = page.window.customElements.get('add-api-key-form');
    await page.load(modules);
    expect(page.window.customElements.get('add-api-key-form')).to.equal(first);
    expectOneWarning(page, version);
  });

  it('with the first that works on', async () => {
    const page = await openPage();
    await page.load(bundle);
    await page.load(copyOf(bundle));
    await page.load(await otherBundle());
    expect(await save(page)).to.deep.equal(validDraft);
  });

  it('beside an element of the page under the same tag: that one stays', async () => {
    const page = await openPage('<add-api-key-form></add-api-key-form>');
    class Theirs extends page.window.HTMLElement {}
    page.window.customElements.define('add-api-key-form', Theirs);
    await page.load(bundle);
    expect(page.document.querySelector('add-api-key-form')).to.be.an.instanceOf(Theirs);
    expectOneWarning(page, version);
  });

  it('imported twice as one module say nothing', async () => {
    const page = await openPage();
    await page.load(bundle);
    await page.load(bundle);
    expect(page.warnings).to.deep.equal([]);
  });
});

describe('the module of a language', () => {
  const german = new URL('../../dist/locales/de.js', import.meta.url).pathname;

  for (const [name, url] of Object.entries({ modules, bundle }))
    for (const isLate of [true, false])
      it(`serves the elements of ${name} that are there ${isLate ? 'before' : 'after'} it`, async () => {
        const page = await openPage();
        if (!isLate) await page.load(german);
        await page.load(url);
        const form = await addForm(page);
        if (isLate) await page.load(german);
        page.document.documentElement.lang = 'de-AT';
        await turn();
        await form.updateComplete;
        expect(buttonIn(form, 'Speichern').type).to.equal('submit');
        page.document.documentElement.lang = 'en';
        await turn();
        await form.updateComplete;
        buttonIn(form, 'Save');
        expect(page.warnings.join()).not.to.contain('api-key-elements');
      });
});

describe('a page with elements whose ids are the names of globals of Lit', () => {
  const ofBoth = [
    ...['litHtmlVersions', 'litElementVersions', 'reactiveElementVersions'],
    ...['litElementHydrateSupport', 'litPropertyMetadata'],
  ];
  // The modules here have Lit's development build, which has other names for these.
  const ofProduction = [
    ...['litHtmlPolyfillSupport', 'litElementPolyfillSupport', 'reactiveElementPolyfillSupport'],
  ];
  const forms = {
    modules: { url: modules, ids: ofBoth },
    bundle: { url: bundle, ids: [...ofBoth, ...ofProduction] },
  };

  for (const [name, { url, ids }] of Object.entries(forms)) {
    const body = ids.map((id) => `<p id="${id}">${id}</p>`).join('');

    it(`loads and works: ${name}`, async () => {
      const page = await openPage(body);
      await page.load(url);
      expect(await save(page)).to.deep.equal(validDraft);
    });

    it(`keeps these elements: ${name}`, async () => {
      const page = await openPage(body);
      await page.load(url);
      const texts = ids.map((id) => page.document.getElementById(id)?.textContent);
      expect(texts).to.deep.equal(ids);
    });

    for (const id of ids)
      it(`loads beside #${id} alone: ${name}`, async () => {
        const page = await openPage(`<form id="${id}"><input name="push" /></form>`);
        await page.load(url);
        const form = await addForm(page);
        expect(buttonIn(form, 'Save').type).to.equal('submit');
      });
  }
});

import { expect } from '@open-wc/testing';
import {
  addForm,
  buttonIn,
  bundle,
  modules,
  openPageWithPolicy,
  type Page,
} from '../embedding/support.js';

const { version } = (await (
  await fetch(new URL('../../package.json', import.meta.url))
).json()) as {
  version: string;
};

const ownName = `api-key-elements-${version}`;
const open = (names: string): Promise<Page> =>
  openPageWithPolicy(
    "default-src 'none'; script-src 'self'; style-src 'none'; " +
      `require-trusted-types-for 'script'; trusted-types ${names}`,
  );

interface PolicyFactory {
  createPolicy(name: string, rules: object): unknown;
}

/** Another script of the page makes its policy. */
const takeName = ({ window }: Page, name: string): void => {
  const { trustedTypes } = window as unknown as { trustedTypes: PolicyFactory };
  trustedTypes.createPolicy(name, { createHTML: (html: string) => html });
};

const expectWorking = async (page: Page): Promise<void> => {
  const form = await addForm(page);
  expect(buttonIn(form, 'Save').type).to.equal('submit');
  expect(page.violations).to.deep.equal([]);
};

const failureOf = (load: Promise<unknown>): Promise<string> =>
  load.then(
    () => 'loaded',
    () => 'refused',
  );

describe('the names of Trusted Types policies', () => {
  it('of the modules is lit-html and no other', async () => {
    const page = await open('lit-html');
    await page.load(modules);
    await expectWorking(page);
  });

  it('of the bundle has its version in it', async () => {
    const page = await open(ownName);
    await page.load(bundle);
    await expectWorking(page);
  });

  it('of the bundle is needed: without it the page refuses the script', async () => {
    const page = await open('other');
    expect(await failureOf(page.load(bundle))).to.equal('refused');
  });

  it('of the bundle lives beside a script that owns the name lit-html', async () => {
    const page = await open(`lit-html ${ownName}`);
    takeName(page, 'lit-html');
    await page.load(bundle);
    await expectWorking(page);
  });

  it('of the bundle leaves the name lit-html to scripts that come later', async () => {
    const page = await open(`lit-html ${ownName}`);
    await page.load(bundle);
    takeName(page, 'lit-html');
    await expectWorking(page);
  });

  it('let two copies of the bundle live on one page', async () => {
    const page = await open(ownName);
    await page.load(bundle);
    await page.load(`${bundle}?copy`);
    await expectWorking(page);
    expect(page.warnings).to.have.length(1);
  });

  it('let the bundle and then the modules live on one page', async () => {
    const page = await open(`lit-html ${ownName}`);
    await page.load(bundle);
    await page.load(modules);
    await expectWorking(page);
  });

  it('let the modules and then the bundle live on one page', async () => {
    const page = await open(`lit-html ${ownName}`);
    await page.load(modules);
    await page.load(bundle);
    await expectWorking(page);
  });
});

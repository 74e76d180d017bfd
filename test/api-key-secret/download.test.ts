import { expect } from '@open-wc/testing';
import type { ApiKeySecretElement } from '../../src/api-key-secret/api-key-secret.js';
import { hasFocus, statusOf, turn } from '../add-api-key-form/support.js';
import {
  doneOf,
  downloadOf,
  insertionsInto,
  key,
  keyTextOf,
  leavePage,
  masked,
  mountSecret,
  otherKey,
  recordEvents,
  settle,
  storedOf,
  textsWith,
} from './support.js';
import { byRole, click } from '../support.js';

interface Saved {
  name: string;
  url: string;
  isInPage: boolean;
}

describe('<api-key-secret>', () => {
  /** A growing list of the files that would have been saved. */
  let saved: Saved[];
  let blobs: Blob[];
  let revoked: string[];
  const real = { click: HTMLElement.prototype.click, create: URL.createObjectURL };
  const { revokeObjectURL } = URL;

  beforeEach(() => {
    [saved, blobs, revoked] = [[], [], []];
    HTMLAnchorElement.prototype.click = function () {
      saved.push({ name: this.download, url: this.href, isInPage: this.isConnected });
    };
    URL.createObjectURL = (blob) => {
      blobs.push(blob as Blob);
      return real.create.call(URL, blob);
    };
    URL.revokeObjectURL = (url) => {
      if (url) revoked.push(url);
      revokeObjectURL.call(URL, url);
    };
  });

  afterEach(() => {
    Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
    Object.assign(URL, { createObjectURL: real.create, revokeObjectURL });
  });

  const download = async (element: ApiKeySecretElement): Promise<void> => {
    await click(downloadOf(element));
    await settle(element);
  };

  describe('a download', () => {
    it('is a text file with the key, its name and its role', async () => {
      await download(await mountSecret());
      expect(blobs[0]!.type).to.match(/^text\/plain/);
      expect(await blobs[0]!.text()).to.equal(
        `Application Name: Nightly report\nRole: Read only\nAPI key: ${key}\n`,
      );
    });

    it('has the key alone where nothing else is known', async () => {
      await download(await mountSecret({ applicationName: null, roleLabel: null }));
      expect(await blobs[0]!.text()).to.equal(`API key: ${key}\n`);
    });

    const names: [string | null, string][] = [
      ['Nightly report', 'nightly-report-api-key.txt'],
      ['../../etc/passwd', 'etc-passwd-api-key.txt'],
      ['a\\b:c*d?"e<f>|g\u0000\u202ehtml', 'a-b-c-d-e-f-g-html-api-key.txt'],
      ['Größe 日本 کلید', 'größe-日本-کلید-api-key.txt'],
      ['🔑 …', 'api-key.txt'],
      [`${'𝒜'.repeat(60)}x`, `${'𝒜'.repeat(51)}x-api-key.txt`],
      [`\ud835${'a'.repeat(60)}\udc9c`, `${'a'.repeat(52)}-api-key.txt`],
      [null, 'api-key.txt'],
    ];
    for (const [applicationName, name] of names)
      it(`is called ${name} for ${JSON.stringify(applicationName)}`, async () => {
        await download(await mountSecret({ applicationName }));
        expect(saved.map((it) => it.name)).to.deep.equal([name]);
      });

    it('has a name of a length that every system takes', async () => {
      await download(await mountSecret({ applicationName: 'w'.repeat(300) }));
      expect(saved[0]!.name).to.match(/^w+-api-key\.txt$/);
      expect(saved[0]!.name.length).to.be.below(100);
    });

    it('puts nothing into the page', async () => {
      const element = await mountSecret();
      const before = document.querySelectorAll('*').length;
      await download(element);
      expect(saved.map((it) => it.isInPage)).to.deep.equal([false]);
      expect(document.querySelectorAll('*')).to.have.length(before);
      expect(textsWith(document)).to.deep.equal([]);
      expect(keyTextOf(element)).to.equal(masked);
    });

    it('has an address without the key', async () => {
      await download(await mountSecret());
      expect(saved[0]!.url)
        .to.match(/^blob:/)
        .and.not.to.contain(key);
    });

    it('acknowledges nothing', async () => {
      const element = await mountSecret();
      const events = recordEvents(element);
      await download(element);
      expect(element.acknowledged).to.equal(false);
      expect(events).to.deep.equal([]);
    });

    it('says what to do next, by one insertion, and keeps the focus', async () => {
      const element = await mountSecret();
      const insertions = insertionsInto(byRole(element, 'status'));
      await download(element);
      expect(insertions).to.have.length(1);
      expect(statusOf(element)).to.contain('mark the key as stored');
      expect(hasFocus(downloadOf(element))).to.equal(true);
    });

    it('says it again when it is saved again', async () => {
      const element = await mountSecret();
      const insertions = insertionsInto(byRole(element, 'status'));
      await download(element);
      await download(element);
      expect(insertions).to.have.length(2);
    });
  });

  describe('the file that is saved', () => {
    it('can be read until the key is cleared', async () => {
      await download(await mountSecret());
      expect(revoked).to.deep.equal([]);
      expect(await (await fetch(saved[0]!.url)).text()).to.contain(key);
    });

    it('is forgotten when it is saved again', async () => {
      const element = await mountSecret();
      await download(element);
      await download(element);
      expect(revoked).to.deep.equal([saved[0]!.url]);
    });

    const ends: [string, (element: ApiKeySecretElement) => Promise<void> | void][] = [
      ['Done', async (it) => (await click(storedOf(it)), click(doneOf(it)))],
      ['removal', (it) => it.remove()],
      ['the page', () => leavePage()],
      ['a new key', (it) => (it.secret = otherKey) as never],
    ];
    for (const [what, end] of ends)
      it(`is forgotten with the key, by ${what}`, async () => {
        const element = await mountSecret();
        await download(element);
        await end(element);
        await turn();
        expect(revoked).to.include(saved[0]!.url);
        expect(await fetch(saved[0]!.url).catch(() => 'gone')).to.equal('gone');
      });
  });
});

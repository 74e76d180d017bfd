import { expect } from '@open-wc/testing';
import { normalizeDraft, validateDraft } from '../../src/index.js';

const codePoint = (value: string): string =>
  `U+${value.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

const characters = (...points: number[]): string[] =>
  points.map((point) => String.fromCodePoint(point));

/** All code points from one to another. */
const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

const draft = { applicationName: 'Nightly report', description: '', role: 'readonly' };

describe('normalizeDraft()', () => {
  const nameFrom = (applicationName: unknown): string =>
    normalizeDraft({ ...draft, applicationName }).applicationName;
  const descriptionFrom = (description: unknown): string =>
    normalizeDraft({ ...draft, description }).description;

  it('trims the name', () => {
    expect(nameFrom('\u00A0 \t Key\u3000\n')).to.equal('Key');
  });

  it('keeps the white space around a description', () => {
    expect(descriptionFrom('  a  ')).to.equal('  a  ');
  });

  it('composes both (NFC)', () => {
    expect(nameFrom('Cafe\u0301')).to.equal('Café');
    expect(descriptionFrom('Cafe\u0301')).to.equal('Café');
  });

  it('makes of each line break in a name one space', () => {
    expect(nameFrom('a\r\nb\nc\rd\u2028e\u2029f')).to.equal('a b c d e f');
  });

  it('gives a description line feeds alone', () => {
    expect(descriptionFrom('a\r\nb\rc\n')).to.equal('a\nb\nc\n');
  });

  it('keeps joiners, combining marks, emoji and a flag of a region', () => {
    const kept = '👩‍💻 می‌خواهم ẍ̣ 🏴󠁧󠁢󠁳󠁣󠁴󠁿 ❤️';
    expect(nameFrom(kept)).to.equal(kept.normalize());
  });

  it('takes anything that is no string for an empty text', () => {
    const wanted = { applicationName: '', description: '', role: '' };
    const noTexts = { applicationName: 1, description: { toString: () => 'x' }, role: ['admin'] };
    for (const given of [undefined, null, 'text', 42, [], {}, noTexts])
      expect(normalizeDraft(given)).to.deep.equal(wanted);
  });

  it('reads own properties alone', () => {
    expect(normalizeDraft(Object.create(draft)).applicationName).to.equal('');
  });

  it('keeps the expiration and what the host adds, where they are given', () => {
    const more = { expiresAt: null, extra: { team: 'a', tags: ['b'] } };
    expect(normalizeDraft({ ...draft, ...more })).to.deep.equal({ ...draft, ...more });
    expect(normalizeDraft(draft)).to.have.all.keys('applicationName', 'description', 'role');
  });

  it('leaves what it is given as it is', () => {
    const given = Object.freeze({ ...draft, applicationName: ' a ' });
    expect(normalizeDraft(given)).not.to.equal(given);
    expect(given.applicationName).to.equal(' a ');
  });

  it('changes nothing that it has made', () => {
    const once = normalizeDraft({ ...draft, applicationName: ' \u0301a\r\n', description: '\r' });
    expect(normalizeDraft(once)).to.deep.equal(once);
  });
});

describe('validateDraft()', () => {
  const errorsFor = (given: object, rules = {}) => validateDraft({ ...draft, ...given }, rules);
  const nameError = (applicationName: string) => errorsFor({ applicationName }).applicationName;
  const descriptionError = (description: string) => errorsFor({ description }).description;

  it('finds no fault in a draft that is right', () => {
    expect(validateDraft(draft)).to.deep.equal({});
  });

  it('normalizes first', () => {
    expect(errorsFor({ applicationName: ` ${'e\u0301'.repeat(255)}\n` })).to.deep.equal({});
  });

  it('finds every fault of no draft at all', () => {
    expect(validateDraft(undefined)).to.deep.equal({
      applicationName: ['Enter an application name'],
      role: ['Select a role'],
    });
  });

  describe('an empty name', () => {
    const blank = characters(
      ...[0x00ad, 0x034f, 0x061c, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x180b, 0x180e, 0x200b, 0x200c],
      ...[0x200d, 0x2060, 0x2064, 0x206f, 0x2800, 0x3164, 0xfe00, 0xfe0f, 0xfeff, 0xffa0, 0xfff0],
      ...[0x1bca0, 0x1d173, 0xe0100, 0xe01ef, 0x00a0, 0x1680, 0x2003, 0x202f, 0x205f, 0x3000],
    );
    for (const character of blank)
      it(`is one of ${codePoint(character)} alone`, () => {
        expect(nameError(` ${character}${character} `)).to.deep.equal([
          'Enter an application name',
        ]);
      });

    for (const name of ['0', '.', '\u00AD-', '👍', '\u0301', 'ᅟx'])
      it(`is not ${JSON.stringify(name)}`, () => {
        expect(nameError(name)).to.equal(undefined);
      });
  });

  describe('hidden characters', () => {
    const bidi = [0x200e, 0x200f, ...range(0x202a, 0x202e), ...range(0x2066, 0x2069)];
    const tags = [0xe0001, ...range(0xe0020, 0xe007f)];
    const surrogates = [0xd800, 0xdbff, 0xdc00, 0xdfff];
    const controls = [...range(0, 0x1f), ...range(0x7f, 0x9f)];
    const inBoth = [...bidi, ...tags, ...surrogates];
    const lineBreaks = [0x0a, 0x0d];

    it('in a name are all found', () => {
      const wanted = ['Remove hidden control characters from the application name'];
      for (const point of [...inBoth, ...controls.filter((it) => !lineBreaks.includes(it))]) {
        const character = String.fromCodePoint(point);
        expect(nameError(`a${character}b`), codePoint(character)).to.deep.equal(wanted);
      }
    });

    it('in a description are all found, but for line breaks and tabs', () => {
      const wanted = ['Remove hidden control characters from the description'];
      const refused = controls.filter((it) => ![...lineBreaks, 0x09].includes(it));
      for (const point of [...inBoth, ...refused]) {
        const character = String.fromCodePoint(point);
        expect(descriptionError(`a${character}b`), codePoint(character)).to.deep.equal(wanted);
      }
      expect(descriptionError('a\tb\nc\r\nd')).to.equal(undefined);
    });

    it('are found before the length is', () => {
      expect(nameError(`\u202E${'x'.repeat(300)}`)?.[0]).to.match(/^Remove hidden/);
    });

    const seen = ['👩‍💻', 'می‌خواهم', 'ẍ̣', '❤️', '👍🏽', '🇫🇷', '한글', 'पक्षी', '𝒳', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '🏴󠁧󠁢󠁷󠁬󠁳󠁿'];
    for (const text of seen)
      it(`are none in ${text}`, () => {
        expect(errorsFor({ applicationName: text, description: text })).to.deep.equal({});
      });

    it('are tags that only begin like those of a flag', () => {
      expect(nameError('🏴\u{E0067}')).not.to.equal(undefined);
      expect(nameError('x\u{E0067}\u{E0062}\u{E0065}\u{E007F}')).not.to.equal(undefined);
    });
  });

  describe('the lengths', () => {
    it('are counted in code points', () => {
      expect(nameError('🔑'.repeat(255))).to.equal(undefined);
      expect(nameError('🔑'.repeat(256))).to.deep.equal([
        'Application name must be 255 characters or fewer (256 entered)',
      ]);
      expect(descriptionError('x'.repeat(1000))).to.equal(undefined);
      expect(descriptionError('x'.repeat(12345))).to.deep.equal([
        'Description must be 1,000 characters or fewer (12,345 entered)',
      ]);
    });

    it('follow the rules', () => {
      const rules = { nameMaxLength: 2, descriptionMaxLength: 0 };
      expect(errorsFor({ applicationName: 'abc', description: 'd' }, rules)).to.deep.equal({
        applicationName: ['Application name must be 2 characters or fewer (3 entered)'],
        description: ['Description must be 0 characters or fewer (1 entered)'],
      });
    });

    const length = 400_000;
    for (const [what, text] of [
      ['blanks', ' '.repeat(length) + '\u200B'],
      ['blanks between letters', `x${' '.repeat(length)}x`],
      ['tags behind a flag', `🏴${'\u{E0067}'.repeat(length / 2)}`],
      ['marks on one letter', `e${'\u0301\u0316'.repeat(length / 2)}`],
      ['lines', 'e\u0301\r\n'.repeat(length / 4)],
    ] as const)
      // By the square of the length this would take minutes, and end the test's time.
      it(`take time by themselves, not by their square: ${what}`, () => {
        const errors = errorsFor({ applicationName: text, description: text });
        expect(errors).to.have.all.keys('applicationName', 'description');
      });
  });

  describe('the role', () => {
    const roles = [
      { value: 'billing', label: 'Billing' },
      { value: 'root', disabled: true },
    ];

    it('is one of the two where no roles are given', () => {
      for (const given of [undefined, null])
        for (const role of ['admin', 'readonly'])
          expect(errorsFor({ role }, { roles: given })).to.deep.equal({});
    });

    for (const role of ['', 'owner', 'constructor', '__proto__', 'toString', 'Readonly'])
      it(`is not ${JSON.stringify(role)}`, () => {
        expect(errorsFor({ role })).to.deep.equal({ role: ['Select a role'] });
      });

    it('is one of those that are given', () => {
      expect(errorsFor({ role: 'billing' }, { roles })).to.deep.equal({});
      expect(errorsFor({ role: 'admin' }, { roles })).to.deep.equal({ role: ['Select a role'] });
    });

    it('is none that is disabled', () => {
      expect(errorsFor({ role: 'root' }, { roles })).to.have.all.keys('role');
    });

    it('cannot be chosen where there is none', () => {
      const { role } = errorsFor({ role: 'admin' }, { roles: [] });
      expect(role?.join()).to.match(/^No role is available/);
    });

    it('may have a name that objects have', () => {
      const hostile = ['__proto__', 'constructor', 'toString'].map((value) => ({ value }));
      for (const { value } of hostile)
        expect(errorsFor({ role: value }, { roles: hostile })).to.deep.equal({});
    });

    it('is read by own properties alone', () => {
      const inherited = [Object.create({ value: 'admin' }), { value: 'readonly' }];
      Object.assign(Object.prototype, { disabled: true });
      const errors = [
        errorsFor({ role: 'readonly' }),
        errorsFor({ role: 'admin' }, { roles: inherited }),
      ];
      Reflect.deleteProperty(Object.prototype, 'disabled');
      expect(errors).to.deep.equal([{}, { role: ['Select a role'] }]);
    });
  });

  it('takes other texts', () => {
    const messages = {
      roleMissing: 'Rolle wählen',
      applicationNameTooLong: (n: number) => `≤ ${n}`,
    };
    expect(errorsFor({ role: '', applicationName: 'x'.repeat(256) }, { messages })).to.deep.equal({
      applicationName: ['≤ 255'],
      role: ['Rolle wählen'],
    });
  });
});

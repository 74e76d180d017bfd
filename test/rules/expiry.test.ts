import { expect } from '@open-wc/testing';
import {
  choiceFor,
  localDayOf,
  addDays,
  endOfLocalDay,
  latestDay,
  resolveExpiry,
  parseInstant,
  type ResolvedExpiry,
} from '../../src/rules/expiry.js';
import { validateDraft, type ExpiryPolicy } from '../../src/index.js';

const presets = [7, 30, 90];
const now = Date.UTC(2026, 10, 26, 12);
const read = (policy: unknown): ResolvedExpiry => resolveExpiry(policy)!;

describe('a policy', () => {
  it('is none where none is given', () => {
    expect([resolveExpiry(null), resolveExpiry(undefined)]).to.deep.equal([undefined, undefined]);
  });

  it('offers its presets in their order, each once, then a date and no end', () => {
    const policy = { presets: [90, 30, 90], allowCustom: true, allowNever: true };
    expect(read(policy).choices).to.deep.equal(['90', '30', 'custom', 'never']);
  });

  it('leaves out what is no whole number of days', () => {
    const given = [0, -1, 1.5, NaN, Infinity, '30', null, {}, [[7]], 1e9, 14];
    expect(read({ presets: given }).choices).to.deep.equal(['14']);
  });

  for (const given of [undefined, null, 'all', 5.5, {}, [], [null], Symbol('days')])
    it(`offers nothing for the presets ${String(given)}`, () => {
      expect(read({ presets: given })).to.include({ defaultChoice: '' });
      expect(read({ presets: given }).choices).to.deep.equal([]);
    });

  for (const given of ['text', 5, true, [], Symbol('policy')])
    it(`offers nothing where it is ${String(given)}`, () => {
      expect(read(given).choices).to.deep.equal([]);
    });

  it('limits presets and date by its maximum, and allows no key without an end', () => {
    const policy = { presets, maxDays: 30, allowCustom: true, allowNever: true };
    expect(read(policy).choices).to.deep.equal(['7', '30', 'custom']);
  });

  for (const maxDays of [NaN, 0, -1, '90', {}, Symbol('max')])
    it(`allows nothing under the maximum ${String(maxDays)}`, () => {
      const policy = { presets, maxDays, allowCustom: true, allowNever: true };
      expect(read(policy).choices).to.deep.equal([]);
    });

  for (const [given, first] of [
    [{}, '30'],
    [{ default: 7 }, '7'],
    [{ default: 8 }, '30'],
    [{ default: '7' as never }, '7'],
    [{ presets: [7, 90] }, ''],
    [{ maxDays: 20 }, ''],
    [{ default: 90, maxDays: 60 }, '30'],
  ] as [Partial<ExpiryPolicy>, string][])
    it(`begins with ${first || 'none'} for ${JSON.stringify(given)}`, () => {
      expect(read({ presets, ...given }).defaultChoice).to.equal(first);
    });

  it('is read by own properties alone', () => {
    expect(read(Object.create({ presets })).choices).to.deep.equal([]);
    Object.assign(Object.prototype, { allowNever: true, maxDays: 8, default: 7 });
    const { choices, defaultChoice: first } = read({ presets });
    for (const name of ['allowNever', 'maxDays', 'default'])
      Reflect.deleteProperty(Object.prototype, name);
    expect(choices).to.deep.equal(['7', '30', '90']);
    expect(first).to.equal('30');
  });
});

describe('a day', () => {
  it('ends at its end, where the user is', () => {
    const end = endOfLocalDay('2027-02-24')!;
    expect([end.getFullYear(), end.getMonth(), end.getDate()]).to.deep.equal([2027, 1, 24]);
    expect([end.getHours(), end.getMinutes(), end.getSeconds()]).to.deep.equal([23, 59, 59]);
    expect(localDayOf(end)).to.equal('2027-02-24');
    expect(localDayOf(new Date(+end + 1))).to.equal('2027-02-25');
  });

  const wrong = [
    '',
    '2027-02-29',
    '2027-13-01',
    '2027-00-10',
    '2027-01-32',
    '2027-1-1',
    '27-01-01',
  ];
  for (const text of [
    ...wrong,
    '0050-01-01',
    '12027-01-01',
    '2027-01-01T00:00',
    ' 2027-01-01',
    'x',
  ])
    it(`is not ${JSON.stringify(text)}`, () => {
      expect(endOfLocalDay(text)).to.equal(undefined);
    });

  it('is there in a leap year', () => {
    expect(endOfLocalDay('2028-02-29')).to.be.instanceOf(Date);
  });

  it('is the last one so many days from today', () => {
    const policy = read({ presets, maxDays: 90 });
    expect(latestDay(policy, now)).to.equal(localDayOf(addDays(now, 90)));
  });

  it('has a year of four digits, also without a maximum', () => {
    const end = endOfLocalDay(latestDay(read({ presets, allowCustom: true }), now))!;
    expect(end.toISOString()).to.match(/^9999-/);
  });
});

describe('a moment', () => {
  for (const text of [
    '2027-02-24T10:00:00Z',
    '2027-02-24T10:00Z',
    '2027-02-24T10:00:00.123Z',
    '2027-02-24T10:00:00+05:30',
  ])
    it(`is ${text}`, () => {
      expect(+parseInstant(text)!).to.equal(Date.parse(text));
    });

  const wrong = ['2027-02-24', '2027-02-24T10:00:00', '24 Feb 2027', '2027-02-30T10:00:00Z', '1e9'];
  for (const given of [...wrong, '2027-02-24T25:00:00Z', '', 1e12, new Date(), {}, null, undefined])
    it(`is not ${String(given)}`, () => {
      expect(parseInstant(given)).to.equal(undefined);
    });
});

describe('the choice for a date', () => {
  const policy = { presets, allowCustom: true, allowNever: true };
  const choice = (given: unknown, rules: object = policy) => choiceFor(given, read(rules), now);
  const inDays = (days: number): Date => addDays(now, days);

  it('is the first where there is none', () => {
    expect(choice(undefined)).to.equal('30');
  });

  it('is the preset that ends on its day', () => {
    expect(choice(inDays(7).toISOString())).to.equal('7');
    expect(choice(new Date(+inDays(90) + 60_000).toISOString())).to.equal('90');
  });

  it('is a custom date for any other, and for the end of a day', () => {
    expect(choice(inDays(8).toISOString())).to.equal('custom');
    expect(choice(endOfLocalDay(localDayOf(inDays(7)))!.toISOString())).to.equal('custom');
    expect(choice('2001-01-01T00:00:00Z')).to.equal('custom');
  });

  it('is none where no custom date is allowed', () => {
    expect(choice(inDays(8).toISOString(), { presets })).to.equal('');
    expect(choice(endOfLocalDay(localDayOf(inDays(7)))!.toISOString(), { presets })).to.equal('7');
  });

  it('is no end for null, where that is allowed', () => {
    expect(choice(null)).to.equal('never');
    expect(choice(null, { presets })).to.equal('');
  });

  it('is none for what is no date', () => {
    for (const given of ['', '2027-01-01', 5, {}]) expect(choice(given)).to.equal('');
  });
});

describe('validateDraft() with a policy', () => {
  const draft = { applicationName: 'Nightly report', description: '', role: 'readonly' };
  const errorFor = (expiresAt: unknown, expiry: ExpiryPolicy | null): string | undefined =>
    validateDraft({ ...draft, expiresAt }, { expiry }).expiresAt?.join();
  const inHours = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();
  const open: ExpiryPolicy = { presets, allowCustom: true, allowNever: true };
  const limited: ExpiryPolicy = { presets, allowCustom: true, maxDays: 90 };

  it('judges nothing without one', () => {
    for (const expiresAt of [undefined, null, 'junk', inHours(-1)])
      expect(errorFor(expiresAt, null)).to.equal(undefined);
  });

  it('takes a moment in the future', () => {
    expect(errorFor(inHours(1), open)).to.equal(undefined);
    expect(errorFor('9999-12-30T00:00:00Z', open)).to.equal(undefined);
  });

  it('refuses one in the past', () => {
    expect(errorFor(inHours(-1), open)).to.equal('Expiration must be in the future');
  });

  for (const given of [undefined, '', '2027-01-01', 'junk', 1e15, {}, true])
    it(`asks for one in place of ${JSON.stringify(given)}`, () => {
      expect(errorFor(given, open)).to.equal('Select an expiration');
    });

  it('takes null only where it is allowed', () => {
    expect(errorFor(null, open)).to.equal(undefined);
    expect(errorFor(null, limited)).to.equal('Select an expiration');
    expect(errorFor(null, { ...limited, allowNever: true })).to.equal('Select an expiration');
  });

  it('takes the last day to its end in any zone, and refuses the days after it', () => {
    expect(errorFor(inHours(91 * 24 + 1), limited)).to.equal(undefined);
    expect(errorFor(inHours(91 * 24 + 3), limited)).to.match(/^Expiration must be .* or earlier$/);
  });

  it('takes the longest preset for the maximum where there is nothing else', () => {
    expect(errorFor(inHours(90 * 24), { presets })).to.equal(undefined);
    expect(errorFor(inHours(92 * 24), { presets })).to.match(/or earlier$/);
  });

  it('names the last day', () => {
    const last = addDays(Date.now(), 90);
    const { expiresAt } = validateDraft(
      { ...draft, expiresAt: inHours(9999) },
      { expiry: limited, messages: { expirationTooLate: (date: Date) => localDayOf(date) } },
    );
    expect(expiresAt).to.deep.equal([localDayOf(last)]);
  });

  it('refuses all where nothing is offered', () => {
    expect(errorFor(inHours(1), { presets: [] })).to.equal('No expiration is available');
  });

  it('reads the draft by own properties alone', () => {
    const inherited = Object.assign(Object.create({ expiresAt: inHours(1) }), draft) as object;
    expect(validateDraft(inherited, { expiry: open })).to.have.all.keys('expiresAt');
  });
});

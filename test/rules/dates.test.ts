// cspell:words ısparta İstanbul strasse Straße οδος ΟΔΟΣ
import { expect } from '@open-wc/testing';
import { isNoDate, isUnreadable, timeOf } from '../../src/rules/dates.js';
import { searchTextOf } from '../../src/rules/search-text.js';

const noon = Date.UTC(2026, 2, 1, 12);

describe('timeOf()', () => {
  for (const text of [
    ...['2026-03-01T12:00:00Z', '2026-03-01T12:00Z', '2026-03-01T12:00:00.000000Z'],
    ...['2026-03-01 12:00:00', '2026-03-01T12:00:00', '2026-03-01 12:00:00.000'],
    ...['2026-03-01T14:00:00+02', '2026-03-01 14:00:00+0200', '2026-03-01T07:00:00-05:00'],
    ...['2026-03-01t12:00:00z', '2026-03-01 12:00:00.123456789+00'.replace('123', '000')],
  ])
    it(`reads ${text}, without a zone as UTC`, () => {
      expect(timeOf(text)).to.equal(noon);
      expect(isUnreadable(text)).to.equal(false);
    });

  it('reads a day as its start in UTC', () => {
    expect(timeOf('2026-03-01')).to.equal(Date.UTC(2026, 2, 1));
  });

  for (const value of [
    ...['soon', '2026', '01/03/2026', 'Sun, 01 Mar 2026 12:00:00 GMT', '2026-02-30T00:00:00Z'],
    ...['2026-13-01', '2026-03-01T25:00:00Z', '2026-03-01T12:00:00 CET'],
    ...[1767225600000, 0, true, {}, [], new Date(0)],
  ])
    it(`cannot read ${JSON.stringify(value)}`, () => {
      expect(timeOf(value)).to.deep.equal(NaN);
      expect(isUnreadable(value)).to.equal(true);
    });

  for (const value of [
    ...[null, undefined, '', '0000-00-00', '0000-00-00 00:00:00', '0001-01-01T00:00:00Z'],
    ...['0001-01-01T00:00:00', '1900-01-01', '1970-01-01T00:00:00.000Z', '1970-01-01 00:00:00+00'],
  ])
    it(`takes ${JSON.stringify(value)} for no date`, () => {
      expect(timeOf(value)).to.deep.equal(NaN);
      expect(isNoDate(value)).to.equal(true);
      expect(isUnreadable(value)).to.equal(false);
    });

  it('reads a time of a zero day', () => {
    expect(timeOf('1970-01-01T00:01:00Z')).to.equal(60_000);
  });
});

describe('searchTextOf()', () => {
  for (const [a, b] of [
    ...[
      ['Café'.normalize('NFC'), 'cafe\u0301'],
      ['istanbul', 'İstanbul'],
      ['ısparta', 'ISPARTA'],
    ],
    ...[
      ['strasse', 'Straße'],
      ['οδος', 'ΟΔΟΣ'],
      ['api', 'ＡＰＩ'],
      ['naive', 'naïve'],
    ],
  ] as [string, string][])
    it(`is the same for ${a} and ${b}`, () => {
      expect(searchTextOf(a)).to.equal(searchTextOf(b));
    });

  for (const [a, b] of [
    ['की', 'का'],
    ['o', 'ø'],
  ] as [string, string][])
    it(`differs for ${a} and ${b}`, () => {
      expect(searchTextOf(a)).not.to.equal(searchTextOf(b));
    });

  it('finds a syllable of Korean from its first letters on', () => {
    expect(searchTextOf('한국')).to.contain(searchTextOf('하'));
  });
});

import assert from 'node:assert/strict';
import { env } from 'node:process';
import { after, describe, it } from 'node:test';
import { localDayOf, addDays, endOfLocalDay } from '../../dist/rules/expiry.js';

const zone = env.TZ;

/** What an act gives in a time zone, which Node takes up at once. @template T @param {string} name @param {() => T} act */
const inZone = (name, act) => {
  env.TZ = name;
  assert.equal(Intl.DateTimeFormat().resolvedOptions().timeZone, name);
  return act();
};

const HOUR = 3_600_000;
const zones = [
  ...['Pacific/Kiritimati', 'Pacific/Auckland', 'Australia/Lord_Howe', 'Asia/Tehran'],
  ...['Europe/Berlin', 'UTC', 'America/Havana', 'America/Los_Angeles', 'Pacific/Pago_Pago'],
  // The clocks change at midnight: one day has no hour from 0 to 1, and one has 23:59 twice.
  'Africa/Cairo',
];

describe('the dates of an expiration', () => {
  after(() => {
    if (zone === undefined) delete env.TZ;
    else env.TZ = zone;
  });

  for (const [name, end] of [
    ['Pacific/Auckland', '2027-02-24T10:59:59.999Z'],
    ['Europe/Berlin', '2027-02-24T22:59:59.999Z'],
    ['America/Los_Angeles', '2027-02-25T07:59:59.999Z'],
  ])
    it(`end at the end of a day in ${name}`, () => {
      assert.equal(
        inZone(name ?? '', () => endOfLocalDay('2027-02-24')?.toISOString()),
        end,
      );
    });

  for (const name of zones)
    it(`are right on each day of two years in ${name}`, () => {
      inZone(name, () => {
        for (let now = Date.UTC(2026, 10, 1); now < Date.UTC(2028, 10, 1); now += 24 * HOUR) {
          const day = new Date(now).toISOString().slice(0, 10);
          const end = endOfLocalDay(day);
          assert.ok(end, day);
          assert.equal(localDayOf(end), day);
          assert.notEqual(localDayOf(new Date(+end + 1)), day);
        }
      });
    });

  for (const [name, before, hours] of [
    ['Europe/Berlin', '2026-10-24T12:00:00+02:00', 25],
    ['Europe/Berlin', '2027-03-27T12:00:00+01:00', 23],
    ['America/Los_Angeles', '2026-10-31T12:00:00-07:00', 25],
    ['America/Los_Angeles', '2027-03-13T12:00:00-08:00', 23],
    ['Pacific/Auckland', '2027-04-03T12:00:00+13:00', 25],
    ['Pacific/Auckland', '2026-09-26T12:00:00+12:00', 23],
    ['Asia/Tehran', '2026-10-24T12:00:00+03:30', 24],
  ])
    it(`are at the same time of day, ${hours} hours after ${before} in ${name}`, () => {
      inZone(`${name}`, () => {
        const now = Date.parse(`${before}`);
        assert.equal(+addDays(now, 1) - now, Number(hours) * HOUR);
        assert.equal(addDays(now, 1).getHours(), 12);
        assert.equal(localDayOf(addDays(now, 30)), localDayOf(new Date(now + 30 * 24 * HOUR)));
      });
    });

  it('are later in the day where the clocks leave out that time', () => {
    inZone('Europe/Berlin', () => {
      const now = Date.parse('2027-03-27T02:30:00+01:00');
      assert.equal(addDays(now, 1).toISOString(), '2027-03-28T01:30:00.000Z');
    });
  });
});

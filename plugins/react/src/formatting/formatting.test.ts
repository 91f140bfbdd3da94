import { formatAge } from './formatAge';
import { formatDuration } from './formatDuration';
import { formatEffect } from './formatEffect';
import { formatInterval } from './formatInterval';
import { formatDate, formatMoment } from './formatMoment';
import { formatNumber } from './formatNumber';
import { formatValue } from './formatValue';
import { intervalInWords } from './intervalInWords';
import { valueScale } from './valueScale';

const us = { locale: 'en-US' };
const de = { locale: 'de' };
/** Spaces before units do not break; tests read easier without them. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('formatNumber', () => {
  it('prints a true minus and never a negative zero', () => {
    expect(formatNumber(-1234.5, 'en-US')).toBe('−1,234.5');
    expect(formatNumber(-0.001, 'en-US', { maximumFractionDigits: 1 })).toBe(
      '0',
    );
  });
});

describe('formatEffect', () => {
  it.each([
    [-0.21, '−21%'],
    [0.006, '+0.6%'],
    [-0.029, '−2.9%'],
    [0.03, '+3%'],
    [0.0997, '+10%'],
    [-0.34, '−34%'],
    [0, '0%'],
    [-0.0001, '0%'],
  ])('prints the relative effect %p as %p', (value, text) => {
    expect(formatEffect(value, us)).toBe(text);
  });

  it('prints absolute effects in the unit of the metric', () => {
    const absolute = { ...us, scale: 'absolute' as const };
    expect(plain(formatEffect(-28800, { ...absolute, unit: 's' }))).toBe(
      '−8 h',
    );
    expect(plain(formatEffect(0.0071, { ...absolute, unit: 'ratio' }))).toBe(
      '+0.71 pp',
    );
  });

  it('uses the language of the reader', () => {
    expect(plain(formatEffect(-0.021, de))).toBe('−2,1 %');
  });

  it.each([null, undefined, NaN, Infinity])(
    'says that %p is missing',
    value => {
      expect(formatEffect(value, us)).toBe('not enough data');
      expect(formatEffect(value, { ...us, missing: 'zu wenig Daten' })).toBe(
        'zu wenig Daten',
      );
    },
  );
});

describe('formatInterval', () => {
  it('prints brackets, and one sign for half-open intervals', () => {
    expect(formatInterval([-0.33, -0.08], us)).toBe('[−33%, −8%]');
    expect(plain(formatInterval([null, -0.08], us))).toBe('≤ −8%');
    expect(plain(formatInterval([0.02, null], us))).toBe('≥ +2%');
  });

  it.each([[null], [undefined], [[null, null]], [[]]])(
    'says that %p is missing',
    interval => {
      expect(formatInterval(interval, us)).toBe('not enough data');
    },
  );
});

describe('intervalInWords', () => {
  const time = { ...us, lowerWord: 'shorter', higherWord: 'longer' };
  it.each([
    [[-0.33, -0.08], '33% to 8% shorter'],
    [[0.016, 0.093], '1.6% to 9.3% longer'],
    [[-0.06, 0.13], '6% shorter to 13% longer'],
    [[0, 0.1], '0% to 10% longer'],
    [[-0.1, 0], '10% to 0% shorter'],
    [[null, -0.08], 'at least 8% shorter'],
    [[null, 0.05], 'at most 5% longer'],
    [[0.05, null], 'at least 5% longer'],
    [[-0.05, null], 'at most 5% shorter'],
    [[null, null], 'not enough data'],
  ])('says %p as %p', (interval, text) => {
    expect(intervalInWords(interval, time)).toBe(text);
  });
});

describe('formatValue', () => {
  it.each([
    [0.42, 's', '420 ms'],
    [90, 's', '90 s'],
    [5400, 's', '90 min'],
    [97200, 's', '27 h'],
    [864000, 's', '10 d'],
    [250, 'ms', '250 ms'],
    [1500, 'ms', '1.5 s'],
    [0, 's', '0 s'],
    [0.981, 'ratio', '98.1%'],
    [12.5, '1/s', '12.5/s'],
    [1297, 'count', '1,297'],
    [3, 'USD', '3 USD'],
    [0.0004, 'ratio', '0.04%'],
    [-61, 's', '−61 s'],
  ])('prints %p %s as %p', (value, unit, text) => {
    expect(plain(formatValue(value, { ...us, unit }))).toBe(text);
  });

  it('keeps the unit of the largest value on an axis', () => {
    const axis = { ...us, unit: 's', magnitude: 20 * 3600 };
    expect(plain(formatValue(1800, axis))).toBe('0.5 h');
    expect(plain(formatValue(0, axis))).toBe('0 h');
  });

  it('never prints what is missing as 0', () => {
    expect(formatValue(null, { ...us, unit: 's' })).toBe('not enough data');
    expect(formatValue(NaN, us)).toBe('not enough data');
  });
});

it('valueScale converts units of time into each other', () => {
  expect(valueScale('min', 180)).toEqual({
    factor: expect.closeTo(1 / 60),
    symbol: 'h',
    spaced: true,
  });
});

describe('formatDuration', () => {
  it.each([
    [15120, '4 hours, 12 minutes'],
    [60, '1 minute'],
    [0, '0 seconds'],
    [0.25, '250 milliseconds'],
    [42 * 86400, '6 weeks'],
    [10 * 86400, '10 days'],
    [7 * 86400, '7 days'],
    [3599.6, '1 hour'],
    [90061, '1 day, 1 hour'],
  ])('says %p seconds as %p', (seconds, text) => {
    expect(formatDuration(seconds, us)).toBe(text);
  });

  it('rounds to one part, in short and in German', () => {
    expect(formatDuration(15120, { ...us, parts: 1, style: 'short' })).toBe(
      '4 hr',
    );
    expect(formatDuration(14 * 86400, { ...de, parts: 1 })).toBe('2 Wochen');
    expect(formatDuration(null, us)).toBe('not enough data');
  });
});

describe('dates', () => {
  const now = new Date('2026-12-09T10:15:00Z');
  const utc = { ...us, zone: 'UTC', now };
  it('leaves out what the reader knows', () => {
    expect(formatMoment('2026-12-09T09:40:00Z', utc)).toBe('09:40');
    expect(formatMoment('2026-12-03T00:05:00Z', utc)).toBe('Dec 3, 00:05');
    expect(formatDate('2027-01-14T00:00:00Z', utc)).toBe('Jan 14, 2027');
  });

  it('uses the given zone and language', () => {
    const berlin = { ...de, zone: 'Europe/Berlin', now };
    expect(formatMoment('2026-12-09T23:30:00Z', berlin)).toBe(
      '10. Dez., 00:30',
    );
  });

  it('reads numbers and dates, and returns what it cannot read', () => {
    expect(formatMoment(now.getTime(), utc)).toBe('10:15');
    expect(formatMoment(now, utc)).toBe('10:15');
    expect(formatMoment('soon', utc)).toBe('soon');
    expect(formatDate('soon', utc)).toBe('soon');
    expect(formatAge('soon', utc)).toBe('soon');
  });

  it('says ages in both directions', () => {
    expect(formatAge('2026-12-09T09:40:00Z', utc)).toBe('35 minutes ago');
    expect(formatAge('2026-12-12T10:15:00Z', utc)).toBe('in 3 days');
    expect(formatAge('2026-12-09T10:14:30Z', utc)).toBe('now');
    expect(formatAge('2026-12-09T09:40:00Z', { ...utc, locale: 'de' })).toBe(
      'vor 35 Minuten',
    );
  });
});

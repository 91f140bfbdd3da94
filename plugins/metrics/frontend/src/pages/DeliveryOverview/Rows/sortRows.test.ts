import { demoGroupRows } from '../../../__fixtures__/demoOverview';
import { NOTHING } from '../../../__fixtures__/demoSummaries';
import { toMeasuredRow } from './rowMeasures';
import { sortRows } from './sortRows';

const NOW = new Date('2026-12-09T10:00:00Z');
const groups = demoGroupRows({}, NOW.getTime());
const rows = [
  { ...groups[0], ref: 'group:default/quiet', summary: NOTHING, services: 2 },
  ...groups,
].map(row => toMeasuredRow(row, 'UTC', NOW));

const order = (sort: Parameters<typeof sortRows>[1]) =>
  sortRows(rows, sort).map(({ id }) => id.replace('group:default/', ''));

describe('sortRows', () => {
  it('keeps the order of names, which the backend gives', () => {
    expect(order('name')).toEqual([
      'quiet',
      'checkout',
      'orders',
      'search-and-browse',
    ]);
  });

  it('puts rows without a number last in both directions', () => {
    expect(order('frequency')).toEqual([
      'orders',
      'checkout',
      'search-and-browse',
      'quiet',
    ]);
    expect(order('-frequency')).toEqual([
      'search-and-browse',
      'checkout',
      'orders',
      'quiet',
    ]);
    expect(order('-leadTime')[3]).toBe('quiet');
  });

  it('knows the number of services of every row', () => {
    expect(order('-services')[0]).toBe('checkout');
    expect(order('-services')[1]).toBe('quiet');
  });
});

describe('toMeasuredRow', () => {
  it('counts deployments per week of the days that have passed', () => {
    const [, checkout] = rows;
    const { deployments } = checkout.row.summary;
    // Twelve weeks, and two days and ten hours of the running one.
    const weeks = 12 + (2 + 10 / 24) / 7;
    expect(checkout.measures.frequency.value).toBeCloseTo(
      deployments / weeks,
      6,
    );
  });

  it('has no number for a row without weeks', () => {
    const { measures } = toMeasuredRow(
      { ...groups[0], weeks: [], summary: NOTHING },
      'UTC',
      NOW,
    );
    expect(measures.frequency.isShown).toBe(false);
  });
});

import { OVERVIEW_URL, toScope } from './overviewUrl';

describe('the address of the page', () => {
  it.each([
    ['2026-11-30', '2026-11-30'],
    // A Tuesday, a day that does not exist, and no date.
    ['2026-12-01', undefined],
    ['2026-13-30', undefined],
    ['last week', undefined],
    ['2026-11-30T00:00:00Z', undefined],
  ])('reads until=%s as %s', (text, date) => {
    expect(OVERVIEW_URL.until.parse(text)).toBe(date);
  });

  it.each([
    ['weeks', '5'],
    ['measure', 'catchRate'],
    ['sort', 'constructor'],
    ['panel', 'other'],
  ] as const)('takes no %s=%s', (name, text) => {
    expect(OVERVIEW_URL[name].parse(text)).toBeUndefined();
  });

  it('asks the backend in numbers', () => {
    expect(
      toScope({
        weeks: '26',
        until: null,
        group: 'group:default/orders',
        measure: 'leadTime',
        sort: 'name',
        panel: '',
      }),
    ).toEqual({ weeks: 26, until: null, group: 'group:default/orders' });
  });
});

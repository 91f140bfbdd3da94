import { awayCycles, touches, workingDays } from './awayCycles';

const twoWeeks = [
  { index: 0, startDate: '2026-11-02', endDate: '2026-11-16' },
  { index: 1, startDate: '2026-11-16', endDate: '2026-11-30' },
];

describe('away', () => {
  const away = (...ranges: [string, string][]) =>
    awayCycles(
      ranges.map(([from, to]) => ({ from, to })),
      twoWeeks,
    );

  it('is who is not there for three working days of two weeks', () => {
    expect(away()).toEqual([false, false]);
    expect(away(['2026-11-04', '2026-11-06'])).toEqual([false, false]);
    expect(away(['2026-11-04', '2026-11-07'])).toEqual([true, false]);
    expect(away(['2026-11-12', '2026-11-17'])).toEqual([false, false]);
    expect(away(['2026-01-01', '2027-01-01'])).toEqual([true, true]);
  });

  it('does not count weekends, nor a day twice', () => {
    expect(away(['2026-11-06', '2026-11-10'])).toEqual([false, false]);
    expect(
      away(['2026-11-03', '2026-11-05'], ['2026-11-04', '2026-11-05']),
    ).toEqual([false, false]);
    expect(
      away(['2026-11-09', '2026-11-10'], ['2026-11-03', '2026-11-05']),
    ).toEqual([true, false]);
  });

  it('counts all days of cycles without working days', () => {
    const weekend = [
      { index: 0, startDate: '2026-11-07', endDate: '2026-11-09' },
    ];
    const saturday = [{ from: '2026-11-07', to: '2026-11-08' }];
    expect(awayCycles(saturday, weekend)).toEqual([true]);
    expect(awayCycles([], weekend)).toEqual([false]);
  });

  it('knows working days from any day on', () => {
    const naive = (from: string, days: number) => {
      let count = 0;
      for (let i = 0; i < days; i++) {
        const day = new Date(Date.parse(from) + i * 86_400_000).getUTCDay();
        if (day > 0 && day < 6) count += 1;
      }
      return count;
    };
    for (let start = 1; start <= 9; start++) {
      for (let days = 0; days < 40; days++) {
        const from = `2019-12-0${start}`;
        const to = new Date(Date.parse(from) + days * 86_400_000)
          .toISOString()
          .slice(0, 10);
        expect(workingDays(from, to)).toBe(naive(from, days));
      }
    }
  });

  it('touches a cycle by one of its days', () => {
    const [cycle] = twoWeeks;
    expect(touches(cycle, [{ from: '2026-11-15', to: '2026-11-16' }])).toBe(
      true,
    );
    expect(touches(cycle, [{ from: '2026-11-16', to: '2026-11-17' }])).toBe(
      false,
    );
  });
});

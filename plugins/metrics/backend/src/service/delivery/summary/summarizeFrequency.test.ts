import { deploymentWeeks, wholeWeeks } from '../rules/frequency';
import { summarizeFrequency } from './summarizeFrequency';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const at = (text: string) => Date.parse(text);

function deployed(instants: number[]) {
  return {
    releases: instants.map((instant, i) => ({
      release: {
        kind: 'deployment' as const,
        at: instant,
        deployment: {
          id: `D${i}`,
          completedAt: instant,
          sha: null,
          digest: null,
          unplanned: false,
          rollbackOf: null,
          steps: [],
          abort: null,
        },
      },
      failure: null,
      matured: true,
    })),
  };
}

describe('wholeWeeks', () => {
  it('leaves out weeks that the window cuts', () => {
    const found = wholeWeeks(
      { from: at('2026-06-03T00:00:00Z'), to: at('2026-06-30T12:00:00Z') },
      'UTC',
    );
    expect(found).toEqual({
      from: at('2026-06-08T00:00:00Z'),
      to: at('2026-06-29T00:00:00Z'),
    });
  });

  it('keeps a week that begins with the window', () => {
    const window = {
      from: at('2026-06-08T00:00:00Z'),
      to: at('2026-06-15T00:00:00Z'),
    };
    expect(wholeWeeks(window, 'UTC')).toEqual(window);
    expect(wholeWeeks({ ...window, from: window.from + 1 }, 'UTC')).toBeNull();
  });

  it.each([
    // Clocks go forward, and back: 167 and 169 hours.
    ['Europe/Berlin', '2026-03-22T23:00:00Z', 167],
    ['Europe/Berlin', '2026-10-18T22:00:00Z', 169],
    // By half an hour.
    ['Australia/Lord_Howe', '2026-09-27T13:30:00Z', 167.5],
    // Midnight of Friday is skipped, not that of Monday.
    ['Africa/Cairo', '2026-04-19T22:00:00Z', 167],
    ['Pacific/Kiritimati', '2026-05-31T10:00:00Z', 168],
  ])('has in %s from %s on %d hours', (zone, from, hours) => {
    const start = at(from);
    const window = { from: start, to: start + 8 * DAY };
    const week = wholeWeeks(window, zone)!;
    expect(week.from).toBe(start);
    expect((week.to - week.from) / HOUR).toBe(hours);
    expect(
      deploymentWeeks(
        [week.from, week.to - 1, week.to],
        { from: week.from, to: week.to },
        zone,
      ),
    ).toMatchObject([{ deployments: 2, daysWithDeployment: 2 }]);
  });
});

describe('summarizeFrequency', () => {
  const window = {
    from: at('2026-06-01T00:00:00Z'),
    to: at('2026-06-29T00:00:00Z'),
  };
  const options = { zone: 'UTC', asOf: at('2026-07-10T00:00:00Z') };

  it('counts quiet weeks, days and gaps', () => {
    const instants = [
      at('2026-06-02T08:00:00Z'),
      at('2026-06-02T10:00:00Z'),
      at('2026-06-05T10:00:00Z'),
      at('2026-06-26T10:00:00Z'),
    ];
    const found = summarizeFrequency(deployed(instants), window, options);
    expect(found).toMatchObject({
      weeks: 4,
      deployments: 4,
      mean: 1,
      daysPerWeek: 0.75,
      medianGap: 3 * DAY,
    });
    expect(found.interval[0]).toBeLessThan(1);
    expect(found.interval[1]).toBeGreaterThan(1);
  });

  it('counts weeks of the zone, not of UTC', () => {
    // Sunday evening in New York is Monday in UTC.
    const monday = at('2026-06-08T02:00:00Z');
    const wide = { from: window.from - DAY, to: window.to + DAY };
    const utc = summarizeFrequency(deployed([monday]), wide, options);
    const newYork = summarizeFrequency(deployed([monday]), wide, {
      ...options,
      zone: 'America/New_York',
    });
    expect([utc.deployments, newYork.deployments]).toEqual([1, 1]);
    const short = {
      from: at('2026-06-08T00:00:00Z'),
      to: at('2026-06-30T00:00:00Z'),
    };
    expect(
      summarizeFrequency(deployed([monday]), short, {
        ...options,
        zone: 'America/New_York',
      }).deployments,
    ).toBe(0);
  });

  it('does not count the running week', () => {
    const found = summarizeFrequency(
      deployed([at('2026-06-26T10:00:00Z')]),
      window,
      { zone: 'UTC', asOf: at('2026-06-27T00:00:00Z') },
    );
    expect(found).toMatchObject({ weeks: 3, deployments: 0, mean: 0 });
  });

  it('knows no mean below two weeks, and no gap below two deployments', () => {
    const found = summarizeFrequency(
      deployed([window.from]),
      { from: window.from, to: window.from + 7 * DAY },
      options,
    );
    expect(found).toEqual({
      weeks: 1,
      deployments: 1,
      mean: null,
      interval: [null, null],
      daysPerWeek: 1,
      medianGap: null,
    });
  });
});

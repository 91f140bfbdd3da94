import type { DeliveryWeek } from '@hone/backstage-plugin-metrics-common';
import { createRng } from '@hone/inference';
import { DateTime } from 'luxon';
import { deliverySignals } from './deliverySignals';

const HOUR = 3_600_000;

function week(i: number, values: Partial<DeliveryWeek> = {}): DeliveryWeek {
  return {
    week: DateTime.utc(2025, 11, 24).plus({ weeks: i }).toISODate()!,
    running: false,
    deployments: 100,
    changes: 120,
    leadTimeN: 110,
    leadTimeP50: 40 * HOUR,
    matured: 100,
    failed: 10,
    recoveryN: 10,
    recoveryMedian: HOUR,
    incidents: 12,
    rework: 8,
    defects: 3,
    ...values,
  };
}

/** Weeks of an organisation whose lead time falls by a share from a week on. */
function year(seed: string, share: number, from = 36): DeliveryWeek[] {
  const rng = createRng(seed);
  const poisson = (mean: number) => {
    let n = 0;
    for (let t = -Math.log(rng.uniform()); t < mean; n += 1) {
      t -= Math.log(rng.uniform());
    }
    return n;
  };
  return Array.from({ length: 52 }, (_, i) =>
    week(i, {
      deployments: poisson(100),
      leadTimeP50:
        40 * HOUR * (i >= from ? 1 - share : 1) * Math.exp(0.08 * rng.normal()),
      failed: poisson(10),
      rework: poisson(8),
      defects: poisson(3),
      recoveryMedian: HOUR * Math.exp(0.3 * rng.normal()),
    }),
  );
}

const of = (weeks: DeliveryWeek[], measure: string) =>
  deliverySignals(weeks).find(signal => signal.measure === measure)!;

describe('deliverySignals', () => {
  it('finds the week in which lead time fell, and nothing else', () => {
    const signals = deliverySignals(year('fell', 0.25));
    const changed = signals.filter(({ verdict }) => verdict === 'changed');
    expect(changed).toEqual([
      {
        measure: 'leadTime',
        verdict: 'changed',
        since: expect.stringMatching(/^2026-0[78]-/),
        before: expect.any(Number),
        after: expect.any(Number),
        direction: 'better',
      },
    ]);
    const { before, after, since } = changed[0];
    expect(after! / before!).toBeCloseTo(0.75, 1);
    const found = year('fell', 0.25).findIndex(w => w.week === since);
    expect(Math.abs(found - 36)).toBeLessThanOrEqual(1);
  });

  it('seldom finds a change where there is none', () => {
    const signals = Array.from({ length: 40 }, (_, i) =>
      deliverySignals(year(`quiet-${i}`, 0)),
    ).flat();
    const changed = signals.filter(({ verdict }) => verdict === 'changed');
    // 240 judgements; the default keeps single series below one in a hundred.
    expect(changed.length).toBeLessThanOrEqual(6);
    expect(signals.some(({ verdict }) => verdict === 'normal')).toBe(true);
  });

  it('calls what rose worse or better as the measure means it', () => {
    const weeks = year('rose', -0.5);
    expect(of(weeks, 'leadTime')).toMatchObject({ direction: 'worse' });
    const more = weeks.map((w, i) =>
      i < 36 ? w : { ...w, deployments: w.deployments * 2 },
    );
    expect(of(more, 'deployments')).toMatchObject({ direction: 'better' });
  });

  it('takes an old change as the new normal', () => {
    expect(of(year('old', 0.4, 15), 'leadTime').verdict).toBe('normal');
  });

  it('needs twenty weeks that say something', () => {
    const weeks = Array.from({ length: 30 }, (_, i) =>
      week(i, { matured: i % 2 === 0 ? 1 : 100 }),
    );
    expect(of(weeks, 'changeFailRate').verdict).toBe('too-few');
    expect(of(weeks.slice(11), 'deployments').verdict).toBe('too-few');
    expect(of(weeks.slice(10), 'deployments').verdict).toBe('normal');
    expect(deliverySignals([])).toHaveLength(6);
  });

  it('reads neither the running week nor the time before the first deployment', () => {
    const weeks = year('running', 0);
    const silent = { deployments: 0, changes: 0, leadTimeN: 0, matured: 0 };
    const before = Array.from({ length: 20 }, (_, i) => week(i - 20, silent));
    const running = week(52, { running: true, deployments: 1 });
    expect(deliverySignals([...before, ...weeks, running])).toEqual(
      deliverySignals(weeks),
    );
  });
});

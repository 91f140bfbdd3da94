import { createRng } from '@hone/inference';
import { GOLDEN_LOGS } from './__fixtures__/goldenLogs';
import { at, readLog } from './__fixtures__/readLog';
import { evaluateService } from './rules/evaluateService';
import { DEFAULT_RULES, type ServiceFacts } from './rules/facts';
import { deploymentWeeks, gaps } from './rules/frequency';
import { summarizeDelivery } from './summary/summarizeDelivery';

const HOUR = 3_600_000;
const ALWAYS = { from: 0, to: Infinity };

/** A log whose lines come in another order. */
function shuffled(text: string, seed: number): string {
  return createRng(seed).shuffle(text.split('\n').filter(Boolean)).join('\n');
}

function evaluate(facts: ServiceFacts, asOf: string) {
  const delivery = evaluateService(facts, {
    asOf: at(asOf),
    rules: DEFAULT_RULES,
  });
  const hours = Object.fromEntries(
    delivery.changes.map(change => [
      change.sha,
      change.leadMs === null ? change.notComputable : change.leadMs / HOUR,
    ]),
  );
  return { delivery, hours, summary: summarizeDelivery([delivery], ALWAYS) };
}

const percent = (interval: readonly [number, number]) =>
  interval.map(end => Math.round(end * 1000) / 10);

describe('golden delivery logs', () => {
  describe.each([0, 1, 2, 3])('in order %d', seed => {
    const log = (name: keyof typeof GOLDEN_LOGS) =>
      seed === 0 ? GOLDEN_LOGS[name] : shuffled(GOLDEN_LOGS[name], seed);

    it('G1: a monorepo is split by paths and pooled by events', () => {
      const asOf = '03-09 00:00';
      const api = evaluate(
        readLog(log('G1'), 'api', { owned: ['api', 'lib'] }),
        asOf,
      );
      const web = evaluate(
        readLog(log('G1'), 'web', { owned: ['web', 'lib'] }),
        asOf,
      );
      expect(api.summary.deployments).toBe(2);
      expect(web.summary.deployments).toBe(1);
      expect(api.hours).toEqual({ c1: 3, c3: 24 });
      expect(api.summary.leadTime.p50?.value).toBe(13.5 * HOUR);
      expect(web.hours).toEqual({ c2: 5, c3: 4 });
      expect(web.summary.leadTime.p50?.value).toBe(4.5 * HOUR);
      const pooled = summarizeDelivery([api.delivery, web.delivery], ALWAYS);
      expect(pooled.leadTime.p50?.value).toBe(4.5 * HOUR);
    });

    it('G2: a rollback is remediation and evidence, not a deployment', () => {
      const { summary, hours } = evaluate(
        readLog(log('G2'), 'pay'),
        '03-16 00:00',
      );
      expect(summary.deployments).toBe(3);
      expect(hours).toEqual({ c1: 2, c2: 3, c3: 2, c4: 3 });
      expect(summary.leadTime.p50?.value).toBe(2.5 * HOUR);
      expect(summary.changeFailRate).toMatchObject({ count: 1, of: 3 });
      expect(percent(summary.changeFailRate.interval)).toEqual([6.1, 79.2]);
      expect(summary.recovery).toMatchObject({ n: 1, median: 0.75 * HOUR });
      expect(summary.reworkRate).toMatchObject({ count: 0, of: 3, value: 0 });
    });

    it('G3: a wave is one deployment, done at its last target', () => {
      const { summary, hours } = evaluate(
        readLog(log('G3'), 'edge', { targets: ['eu', 'us'] }),
        '03-24 00:00',
      );
      expect(summary.deployments).toBe(2);
      expect(hours).toEqual({ c1: 26, c2: 33, c3: 22 });
      expect(summary.leadTime.p50?.value).toBe(26 * HOUR);
      expect(summary.changeFailRate).toMatchObject({ count: 1, of: 3 });
      expect(percent(summary.changeFailRate.interval)).toEqual([6.1, 79.2]);
      expect(summary.changeFailRateWithCaught).toMatchObject({
        count: 2,
        of: 4,
      });
      expect(percent(summary.changeFailRateWithCaught.interval)).toEqual([
        15, 85,
      ]);
      expect(summary.canaryCatchRate).toMatchObject({ count: 1, of: 2 });
      expect(summary.recovery.median).toBe(1.5 * HOUR);
    });

    it('G4: open incidents are censored, not dropped', () => {
      const { summary } = evaluate(readLog(log('G4'), 'find'), '04-30 12:00');
      expect(summary.recovery).toMatchObject({
        n: 5,
        open: 2,
        median: 4 * HOUR,
      });
      expect(summary.restore).toMatchObject({
        n: 6,
        open: 2,
        median: 3 * HOUR,
      });
      expect(summary.changeFailRate).toMatchObject({
        count: 4,
        of: 5,
      });
      expect(summary.provisional).toEqual({ deployments: 1, failed: 1 });
      expect(percent(summary.changeFailRate.interval)).toEqual([37.6, 96.4]);
    });

    it('G5: reverts are no changes, and a pair that ships together is none', () => {
      const { summary, hours } = evaluate(
        readLog(log('G5'), 'cart'),
        '03-09 00:00',
      );
      expect(summary.deployments).toBe(5);
      expect(hours).toEqual({ c1: 3, c2: 2, c4: 1, c5: 4 });
      const { p50, p75, p90 } = summary.leadTime;
      expect([p50, p75, p90].map(q => q!.value / HOUR)).toEqual([
        2.5,
        3.25,
        expect.closeTo(3.7, 10),
      ]);
      expect(summary.changeFailRate).toMatchObject({ count: 1, of: 5 });
      expect(percent(summary.changeFailRate.interval)).toEqual([3.6, 62.4]);
      expect(summary.recovery.median).toBe(HOUR);
      expect(summary.reworkRate).toMatchObject({ count: 1, of: 5 });
    });

    it('G6: ancestry decides, and a cherry-pick counts once', () => {
      const { summary, hours } = evaluate(
        readLog(log('G6'), 'auth'),
        '03-16 00:00',
      );
      expect(summary.deployments).toBe(3);
      expect(hours).toEqual({ c1: 6, c2: 73, c3: 24, h1: 1 });
      expect(summary.leadTime.p50?.value).toBe(15 * HOUR);
      expect(summary.changeFailRate).toMatchObject({ count: 1, of: 3 });
      expect(summary.recovery.median).toBe(2 * HOUR);
      expect(summary.reworkRate).toMatchObject({ count: 1, of: 3 });
    });

    it('G7: weeks are those of the zone, with the hours that they have', () => {
      const { delivery, summary, hours } = evaluate(
        readLog(log('G7'), 'map'),
        '04-12 00:00',
      );
      expect(hours).toEqual({ c1: 3, c2: 3, c3: 2.5, c4: 1 });
      expect(summary.leadTime.p50?.value).toBe(2.75 * HOUR);
      const instants = delivery.releases.map(({ release }) => release.at!);
      const weeks = deploymentWeeks(
        instants,
        { from: at('03-16 12:00'), to: at('04-12 12:00') },
        'Europe/Berlin',
      );
      expect(weeks.map(week => week.deployments)).toEqual([0, 2, 2, 0]);
      expect(weeks.map(week => week.daysWithDeployment)).toEqual([0, 2, 1, 0]);
      expect(gaps(instants).map(gap => gap / HOUR)).toEqual([146, 21, 14.5]);
      expect(gaps(instants).sort((a, b) => a - b)[1]).toBe(21 * HOUR);
    });
  });

  it('counts the hour that an autumn night has twice as two instants of one day', () => {
    const instants = [at('10-25 00:30'), at('10-25 01:30')];
    const [week] = deploymentWeeks(
      instants,
      { from: instants[0], to: instants[1] },
      'Europe/Berlin',
    );
    expect(week).toEqual({
      week: '2026-10-19',
      deployments: 2,
      daysWithDeployment: 1,
    });
    expect(gaps(instants)).toEqual([HOUR]);
  });

  it('does not reach a median that open durations hide', () => {
    const incident = (id: string, start: string, end: string | null) => ({
      id,
      link: { type: 'none' } as const,
      impactAt: at(start),
      detectedAt: null,
      createdAt: at(start),
      mitigatedAt: end ? at(end) : null,
    });
    const { summary } = evaluate(
      {
        targets: [],
        baselineSha: null,
        commits: [],
        deployments: [],
        defects: [],
        incidents: [
          incident('closed', '04-01 00:00', '04-01 03:00'),
          incident('open', '04-02 16:00', null),
          incident('longer', '04-02 04:00', null),
        ],
      },
      '04-03 00:00',
    );
    expect(summary.restore).toMatchObject({ n: 3, open: 2, median: null });
  });
});

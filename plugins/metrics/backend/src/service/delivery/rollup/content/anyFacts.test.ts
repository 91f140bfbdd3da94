import fc from 'fast-check';
import { differencesOf } from '../../__testUtils__/differencesOf';
import { evaluateService } from '../../rules/evaluateService';
import { DEFAULT_RULES, type ServiceFacts } from '../../rules/facts';
import { summarizeDelivery } from '../../summary/summarizeDelivery';
import { sumWithin } from '../dashboards/weeklyValues';
import { emptyRollup, sumRollups } from './addRollups';
import { hourOf } from './hours';
import { rollUpService } from './rollUpService';
import { summarizeRollup } from './summarizeRollup';
import { toWeek } from './toWeek';
import { addWeeks, WeekCalendar } from './WeekCalendar';

const HOUR = 3_600_000;
const MINUTE = 60_000;
const START = Date.UTC(2026, 2, 16);
const HOURS = 4 * 7 * 24;
const NOW = START + HOURS * HOUR;
const RANGE = { from: '2026-03-23', to: '2026-04-06' };

/** Half past an hour, so that no outcome becomes known within the hour in which it is looked at. */
const instant = fc
  .integer({ min: 0, max: HOURS - 1 })
  .map(hour => START + hour * HOUR + 30 * MINUTE);

const commits = fc
  .array(
    fc.record({
      at: instant,
      bot: fc.boolean(),
      lines: fc.option(fc.integer({ min: 0, max: 500 })),
      touchesService: fc.boolean(),
    }),
    { maxLength: 30 },
  )
  .map(list =>
    list.map((commit, i) => ({
      ...commit,
      sha: `c${i}`,
      parents: i > 0 ? [`c${i - 1}`] : [],
      reverts: null,
      equivalentTo: null,
    })),
  );

const deployments = fc
  .array(
    fc.record({
      at: instant,
      commit: fc.integer({ min: 0, max: 35 }),
      unplanned: fc.boolean(),
      fate: fc.constantFrom('done', 'done', 'caught', 'escaped', 'running'),
      rollbackOf: fc.option(fc.integer({ min: 0, max: 20 })),
    }),
    { maxLength: 20 },
  )
  .map(list =>
    list.map(({ at, commit, unplanned, fate, rollbackOf }, i) => ({
      id: `d${i}`,
      completedAt: fate === 'done' ? at : null,
      sha: `c${commit}`,
      digest: `sha256:${commit}`,
      unplanned,
      rollbackOf:
        fate === 'done' && rollbackOf !== null ? `d${rollbackOf}` : null,
      steps: [],
      abort:
        fate === 'caught' || fate === 'escaped'
          ? { at, sloBurned: fate === 'escaped' }
          : null,
    })),
  );

const link = fc.oneof(
  fc.constant(null),
  fc.constant({ type: 'none' as const }),
  fc
    .integer({ min: 0, max: 22 })
    .map(i => ({ type: 'deployment' as const, id: `d${i}` })),
);

const incidents = fc
  .array(
    fc.record({
      at: instant,
      lastsMinutes: fc.integer({ min: 0, max: 10_000 }),
      link,
      known: fc.boolean(),
    }),
    { maxLength: 15 },
  )
  .map(list =>
    list.map(({ at, lastsMinutes, known, link: cause }, i) => ({
      id: `i${i}`,
      link: cause,
      impactAt: known ? at : null,
      detectedAt: null,
      createdAt: at,
      mitigatedAt: Math.min(at + lastsMinutes * MINUTE, NOW),
    })),
  );

const defects = fc.array(instant, { maxLength: 10 }).map(list =>
  list.map((foundAt, i) => ({
    id: `f${i}`,
    foundAt,
    duplicateOf: i % 4 === 3 ? 'f0' : null,
  })),
);

const anyFacts: fc.Arbitrary<ServiceFacts> = fc.record({
  targets: fc.constant([]),
  baselineSha: fc.constantFrom(null, 'c0'),
  commits,
  deployments,
  incidents,
  defects,
});

describe.each(['UTC', 'Europe/Berlin'])('any facts, weeks of %s', zone => {
  const calendar = new WeekCalendar(zone);
  const time = { hour: hourOf(NOW), rules: DEFAULT_RULES };
  const window = {
    from: calendar.startOf(RANGE.from),
    to: calendar.startOf(RANGE.to),
  };
  const exact = (facts: ServiceFacts) =>
    evaluateService(facts, { asOf: NOW, rules: DEFAULT_RULES });
  const rolledUp = (facts: ServiceFacts) =>
    rollUpService(
      evaluateService(facts, { asOf: 8.64e15, rules: DEFAULT_RULES }),
      [],
      calendar,
    );

  it('give the numbers of the events themselves, for some weeks of several services', () => {
    fc.assert(
      fc.property(fc.array(anyFacts, { minLength: 1, maxLength: 3 }), all => {
        const sums = all.map(facts => sumWithin(rolledUp(facts), RANGE));
        expect(
          differencesOf(
            summarizeRollup(sumRollups(sums), time),
            summarizeDelivery(all.map(exact), window),
            { openEnds: true },
          ),
        ).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('give weeks that are windows of one week', () => {
    fc.assert(
      fc.property(anyFacts, facts => {
        const weeks = rolledUp(facts);
        for (let week = RANGE.from; week < RANGE.to; week = addWeeks(week, 1)) {
          const shown = toWeek(
            week,
            false,
            weeks.get(week) ?? emptyRollup(),
            time,
          );
          const wanted = summarizeDelivery([exact(facts)], {
            from: calendar.startOf(week),
            to: calendar.startOf(addWeeks(week, 1)),
          });
          expect(shown).toMatchObject({
            deployments: wanted.deployments,
            changes: wanted.leadTime.of,
            leadTimeN: wanted.leadTime.n,
            matured: wanted.changeFailRate.of,
            failed: wanted.changeFailRate.count,
            recoveryN: wanted.recovery.n,
            incidents: wanted.restore.n,
            rework: wanted.reworkRate.count,
          });
        }
      }),
      { numRuns: 40 },
    );
  });
});

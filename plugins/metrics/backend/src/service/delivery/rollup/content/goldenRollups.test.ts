import { createRng } from '@hone/inference';
import { GOLDEN_LOGS } from '../../__fixtures__/goldenLogs';
import { readLog } from '../../__fixtures__/readLog';
import { differencesOf } from '../../__testUtils__/differencesOf';
import { evaluateService } from '../../rules/evaluateService';
import { DEFAULT_RULES, type ServiceFacts } from '../../rules/facts';
import { summarizeDelivery } from '../../summary/summarizeDelivery';
import { sumRollups } from './addRollups';
import { hourOf } from './hours';
import { rollUpService } from './rollUpService';
import { summarizeRollup } from './summarizeRollup';
import { WeekCalendar } from './WeekCalendar';

const END = 8.64e15;
const NOW = Date.UTC(2026, 4, 20);
const ALWAYS = { from: 0, to: Infinity };

const SERVICES = [
  ['G1', 'api', { owned: ['api', 'lib'] }],
  ['G1', 'web', { owned: ['web', 'lib'] }],
  ['G2', 'pay', {}],
  ['G3', 'edge', { targets: ['eu', 'us'] }],
  ['G4', 'find', {}],
  ['G5', 'cart', {}],
  ['G6', 'auth', {}],
  ['G7', 'map', {}],
] as const;

/** The facts of all services, the lines of each log in another order for each seed. */
function factsOf(seed: number): ServiceFacts[] {
  const rng = createRng(seed);
  return SERVICES.map(([log, service, options]) => {
    const lines = GOLDEN_LOGS[log].split('\n').filter(Boolean);
    const text = (seed === 0 ? lines : rng.shuffle(lines)).join('\n');
    return readLog(text, service, {
      owned: 'owned' in options ? [...options.owned] : undefined,
      targets: 'targets' in options ? [...options.targets] : undefined,
    });
  });
}

const evaluate = (facts: ServiceFacts, asOf: number) =>
  evaluateService(facts, { asOf, rules: DEFAULT_RULES });

const rollUp = (facts: ServiceFacts, zone: string) =>
  rollUpService(evaluate(facts, END), [], new WeekCalendar(zone));

describe.each(['UTC', 'Europe/Berlin'])('golden logs in weeks of %s', zone => {
  const read = (facts: ServiceFacts[]) =>
    summarizeRollup(
      sumRollups(facts.flatMap(f => [...rollUp(f, zone).values()])),
      { hour: hourOf(NOW), rules: DEFAULT_RULES },
    );
  const exact = (facts: ServiceFacts[]) =>
    summarizeDelivery(
      facts.map(f => evaluate(f, NOW)),
      ALWAYS,
    );

  it.each(SERVICES.map(([, name], i) => [name, i]))(
    'give %s the numbers of its own page',
    (_name, i) => {
      const facts = [factsOf(0)[i as number]];
      expect(differencesOf(read(facts), exact(facts))).toEqual([]);
    },
  );

  it.each([0, 1, 2, 3])(
    'give all together the pooled numbers, in order %d',
    seed => {
      expect(differencesOf(read(factsOf(seed)), exact(factsOf(0)))).toEqual([]);
    },
  );

  it('are the same bytes in every order', () => {
    const all = (seed: number) => factsOf(seed).map(f => rollUp(f, zone));
    expect(all(1)).toEqual(all(0));
    expect(all(2)).toEqual(all(0));
  });
});

it('put a deployment around midnight into the week of the zone', () => {
  const map = factsOf(0)[7];
  // D1 is on Sunday evening in UTC and on Monday in Berlin.
  expect([...rollUp(map, 'UTC').keys()].sort()).toEqual([
    '2026-03-16',
    '2026-03-23',
    '2026-03-30',
  ]);
  const berlin = rollUp(map, 'Europe/Berlin');
  expect(berlin.get('2026-03-23')?.deployments).toBe(2);
  expect(berlin.get('2026-03-30')?.deployments).toBe(2);
});

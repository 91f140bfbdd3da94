import type { PlanInput, RegionInput } from './types';

function count(n: number, one: string, many: string): string {
  return n === 1 ? `1 ${one}` : `${n} ${many}`;
}

/** How two values of the same people differ. */
function differing(
  before: RegionInput[],
  after: RegionInput[],
  part: (person: RegionInput['problem']['people'][number]) => unknown,
): number {
  const known = new Map(
    before.flatMap(region =>
      region.problem.people.map(person => [
        person.id,
        JSON.stringify(part(person)),
      ]),
    ),
  );
  return after
    .flatMap(region => region.problem.people)
    .filter(
      person =>
        known.has(person.id) &&
        known.get(person.id) !== JSON.stringify(part(person)),
    ).length;
}

function peopleOf(input: PlanInput): Set<string> {
  return new Set(
    input.regions.flatMap(region => region.problem.people.map(({ id }) => id)),
  );
}

function seatsOf({ problem }: RegionInput): string {
  return JSON.stringify([problem.fixed, problem.published, problem.past]);
}

/**
 * Says in a sentence how what a plan depends on differs from what it was.
 */
export function whatChanged(before: PlanInput, after: PlanInput): string {
  if (before.firstCycle !== after.firstCycle) {
    return 'a new cycle has begun';
  }
  const was = peopleOf(before);
  const is = peopleOf(after);
  const joined = [...is].filter(ref => !was.has(ref)).length;
  const left = [...was].filter(ref => !is.has(ref)).length;
  const regions = [before.regions, after.regions] as const;
  const loads = differing(...regions, ({ history }) => history);
  const away = differing(...regions, person => [
    person.available,
    person.onCall,
    person.preferences,
    person.sources,
  ]);
  const seats = after.regions.some(
    (region, i) => seatsOf(region) !== seatsOf(before.regions[i]),
  );
  const parts = [
    joined && `${count(joined, 'person', 'people')} joined the pool`,
    left && `${count(left, 'person', 'people')} left the pool`,
    away && `absences or preferences of ${count(away, 'person', 'people')}`,
    loads && `the ledger of ${count(loads, 'person', 'people')}`,
    seats && 'seats changed hands',
  ].filter(Boolean);
  return parts.join('; ') || 'what the catalog says of people in the pool';
}

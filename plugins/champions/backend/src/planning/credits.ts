import { PlanningProblemError } from './problem';

/**
 * Seats that somebody is credited with who joins later, so that they are not asked first until they have caught up.
 *
 * `minimum`: as many as the one who carries least. `pro-rata`: their share of the mean load for the cycles before they
 * could serve.
 *
 * @param loads - of everybody who was there before; without them the credit is 0
 * @param joiners - with the cycles in which each could serve, out of `cycles`
 * @returns whole numbers by id
 * @throws {@link PlanningProblemError} for cycles that are not 0 to `cycles`
 */
export function creditJoiners(options: {
  policy: 'minimum' | 'pro-rata';
  loads: readonly number[];
  joiners: readonly { id: string; eligibleCycles: number }[];
  cycles: number;
}): Record<string, number> {
  const { policy, loads, joiners, cycles } = options;
  const least = loads.reduce((a, b) => Math.min(a, b), loads[0] ?? 0);
  return Object.fromEntries(
    joiners.map(({ id, eligibleCycles }) => {
      assertCycles(`eligibleCycles of ${id}`, eligibleCycles, cycles);
      return [
        id,
        policy === 'minimum'
          ? least
          : shareOf(meanOf(loads), cycles - eligibleCycles, cycles),
      ];
    }),
  );
}

/**
 * Seats that somebody is credited with for an absence: an excused one earns the share of the mean load that others
 * took meanwhile; a deferred one earns nothing, so that the seats stay owed.
 *
 * @throws {@link PlanningProblemError} for cycles that are not 0 to `cycles`
 */
export function creditAbsence(options: {
  kind: 'excused' | 'deferred';
  loads: readonly number[];
  cyclesAway: number;
  cycles: number;
}): number {
  const { kind, loads, cyclesAway, cycles } = options;
  assertCycles('cyclesAway', cyclesAway, cycles);
  return kind === 'deferred' ? 0 : shareOf(meanOf(loads), cyclesAway, cycles);
}

function assertCycles(what: string, value: number, cycles: number): void {
  if (!Number.isSafeInteger(value) || value < 0 || value > cycles) {
    throw new PlanningProblemError(
      `${what}: expected a whole number from 0 to ${cycles}, got ${value}`,
    );
  }
}

function meanOf(loads: readonly number[]): number {
  return loads.length === 0
    ? 0
    : loads.reduce((sum, load) => sum + load, 0) / loads.length;
}

/** To the nearest whole seat. */
function shareOf(mean: number, part: number, all: number): number {
  return all === 0 ? 0 : Math.round((mean * part) / all);
}

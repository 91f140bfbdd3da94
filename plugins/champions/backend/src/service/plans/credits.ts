import { creditJoiners } from '../../planning';
import type { Account } from '../../store/ledger';
import type { PlannedCredit } from './types';

/**
 * Credits of people who are in the pool for the first time: what they lack of the smallest load of those who were there
 * before, so that nobody has to catch up with years that they were not there. Nothing in a programme's first plan.
 *
 * @param people - everybody who takes turns, by reference
 * @param accounts - the ledger
 */
export function creditJoined(
  people: string[],
  accounts: Map<string, Account>,
): PlannedCredit[] {
  const loads = people.flatMap(ref => {
    const account = accounts.get(ref);
    return account?.joined ? [account.load] : [];
  });
  const joiners = people.filter(ref => !accounts.get(ref)?.joined);
  const least = creditJoiners({
    policy: 'minimum',
    loads,
    joiners: joiners.map(id => ({ id, eligibleCycles: 0 })),
    cycles: 0,
  });
  return joiners.map(personRef => ({
    personRef,
    kind: 'joined' as const,
    credit: Math.max(
      0,
      least[personRef] - (accounts.get(personRef)?.load ?? 0),
    ),
    cycleIndex: null,
  }));
}

/**
 * Credits of excused leave, pro rata: for each cycle what everybody there has of its seats, summed up and rounded to
 * the nearest, one entry in the cycle in which each is reached. What the ledger has for the same cycles is not
 * credited again.
 *
 * @param options - `excused` has one flag per cycle and `seats` the seats of each; `people` is how many take turns;
 *   `credited` is what the ledger has for these cycles already
 */
export function creditExcused(options: {
  personRef: string;
  excused: string;
  seats: number[];
  people: number;
  firstCycle: number;
  credited: number;
}): PlannedCredit[] {
  const { personRef, excused, seats, people, firstCycle, credited } = options;
  const credits: PlannedCredit[] = [];
  let share = 0;
  let reached = 0;
  for (let cycle = 0; cycle < excused.length; cycle++) {
    if (excused[cycle] !== '1') continue;
    share += Math.min(1, seats[cycle] / people);
    while (reached + 0.5 <= share) {
      reached += 1;
      if (reached <= credited) continue;
      const cycleIndex = firstCycle + cycle;
      credits.push({ personRef, kind: 'excused', credit: 1, cycleIndex });
    }
  }
  return credits;
}

import type { SeatExplanation } from '@hone/backstage-plugin-champions-common';

/** What one sentence can say of everybody with fewer seats. */
export type AgainSentence =
  | 'fewest'
  | 'everyAway'
  | 'everyTaken'
  | 'everyResting'
  | 'everyCapped'
  | 'everyAwayOrResting'
  | 'everyTakenOrResting'
  | 'mixed';

/** The count of those who are away holds people who sit elsewhere, or may not, as well. */
const NOT_AWAY = ['SAME_CYCLE', 'NOT_ELIGIBLE'];

/** Whether all with fewer seats who are counted as away really are. */
function isAllAway({ load, others }: SeatExplanation): boolean {
  return !others.some(
    other => other.load < (load ?? 0) && NOT_AWAY.includes(other.reason),
  );
}

/** Which sentence fits; `mixed` where the reasons have to be told one by one. */
export function againSentence(why: SeatExplanation): AgainSentence {
  const { lower, away, resting, capped } = why.whyAgain;
  const allAway = isAllAway(why);
  if (lower === 0) return 'fewest';
  if (away === lower) return allAway ? 'everyAway' : 'everyTaken';
  if (resting === lower) return 'everyResting';
  if (capped === lower) return 'everyCapped';
  if (away + resting < lower) return 'mixed';
  return allAway ? 'everyAwayOrResting' : 'everyTakenOrResting';
}

/** The reasons that hold somebody back, with how many. */
export function againParts(why: SeatExplanation): {
  part: 'away' | 'taken' | 'resting' | 'capped' | 'swappable';
  count: number;
}[] {
  const { away, resting, capped, swappable } = why.whyAgain;
  const parts = [
    { part: isAllAway(why) ? 'away' : 'taken', count: away },
    { part: 'resting', count: resting },
    { part: 'capped', count: capped },
    { part: 'swappable', count: swappable },
  ] as const;
  return parts.filter(({ count }) => count > 0);
}

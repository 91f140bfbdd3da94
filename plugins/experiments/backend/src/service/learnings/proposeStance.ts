import type {
  LearningClaim,
  LearningStance,
} from '@hone/backstage-plugin-experiments-common';
import type { ExperimentRecord } from '../../store/experiments';

/** What a trial showed of its primary metric. */
export type TrialFinding = 'better' | 'worse' | 'no-effect' | 'open';

/** From the end of the interval that is nearer to harm to the other one. */
function towardsBetter(
  [low, high]: readonly (number | null)[],
  lowerIsBetter: boolean,
): [number, number] {
  const [from, to] = [low ?? -Infinity, high ?? Infinity];
  return lowerIsBetter ? [-to, -from] : [from, to];
}

/**
 * What a trial showed: better or worse where its interval excludes 0, no effect where all of it lies within the smallest
 * effect that was worth finding, open otherwise.
 */
export function findingOf(record: ExperimentRecord): TrialFinding {
  const primary = record.metrics.find(({ role }) => role === 'primary');
  const { verdict } = record;
  if (!primary || !verdict?.interval || verdict.recommendation === 'invalid') {
    return 'open';
  }
  const [worst, best] = towardsBetter(
    verdict.interval,
    primary.direction === 'lower-is-better',
  );
  if (worst > 0) return 'better';
  if (best < 0) return 'worse';
  const smallest = primary.minimumEffect;
  return smallest !== null && worst > -smallest && best < smallest
    ? 'no-effect'
    : 'open';
}

const WHY: Record<TrialFinding, string> = {
  better: 'The interval lies on the better side of 0.',
  worse: 'The interval lies on the worse side of 0.',
  'no-effect':
    'The whole interval lies within the smallest effect that was worth finding.',
  open: 'The result leaves both a benefit and a harm possible.',
};

const CLAIM_OF: Record<TrialFinding, LearningClaim> = {
  better: 'improves',
  worse: 'worsens',
  'no-effect': 'no-effect',
  open: 'no-effect',
};

/**
 * How a trial stands to a claim, for a person to confirm.
 */
export function proposeStance(
  record: ExperimentRecord,
  claim: LearningClaim,
): { stance: LearningStance; why: string } {
  const finding = findingOf(record);
  const why = WHY[finding];
  if (finding === 'open') return { stance: 'unclear', why };
  const stance = CLAIM_OF[finding] === claim ? 'supports' : 'contradicts';
  return { stance, why };
}

/**
 * The claim that a trial makes by itself.
 */
export function claimOf(record: ExperimentRecord): LearningClaim {
  return CLAIM_OF[findingOf(record)];
}

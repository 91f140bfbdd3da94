import type { EvidenceGrade } from '@hone/backstage-plugin-experiments-common';
import type { Rng } from '@hone/inference';
import { v7 } from 'uuid';
import type {
  ExperimentRecord,
  StoredVerdict,
} from '../backend/experimentsStore';
import { pickWeighted } from './pickWeighted';

const GRADES: [EvidenceGrade, number][] = [
  ['A', 12],
  ['B', 30],
  ['C', 38],
  ['D', 20],
];

const JUDGEMENT = {
  shipped: ['ship', 'primary-better'],
  'rolled-back': ['rollback', 'harm'],
  'stopped-learned': ['inconclusive', 'effect-too-small'],
  inconclusive: ['inconclusive', 'low-power'],
  'not-valid': ['invalid', 'srm'],
} as const;

/**
 * A verdict that fits the outcome: the sign of its effect, the side of zero of its interval, its recommendation.
 */
export function generateVerdict(
  rng: Rng,
  experiment: Pick<ExperimentRecord, 'outcome' | 'metrics' | 'title'>,
  analyzedAt: Date,
): StoredVerdict {
  const primary = experiment.metrics[0];
  const [recommendation, reason] = experiment.outcome
    ? JUDGEMENT[experiment.outcome]
    : (['extend', 'too-early'] as const);
  const better = primary.direction === 'higher-is-better' ? 1 : -1;
  const halfWidth = 0.01 + 0.06 * rng.uniform();
  const size = {
    ship: better * halfWidth * (1.05 + rng.uniform()),
    rollback: -better * halfWidth * (1.05 + rng.uniform()),
    extend: halfWidth * (1.6 * rng.uniform() - 0.8),
    inconclusive: halfWidth * (1.6 * rng.uniform() - 0.8),
    invalid: null,
  }[recommendation];
  const round = (value: number) => Number(value.toFixed(4));
  const interval: [number, number] | null =
    size === null ? null : [round(size - halfWidth), round(size + halfWidth)];
  const params = {
    metric: primary.title,
    lower: interval && interval[0],
    upper: interval && interval[1],
  };
  return {
    analysisId: v7({ msecs: analyzedAt.getTime(), random: randomBytes(rng) }),
    recommendation,
    reason,
    sentence: {
      key: `verdict.${recommendation}.${reason}`,
      params,
      text: interval
        ? `${primary.title} changed by ${interval[0]} to ${interval[1]} against the comparison: ${recommendation}.`
        : `${experiment.title} cannot be judged: the arms do not have their planned shares.`,
    },
    scale: 'relative',
    effect: size === null ? null : round(size),
    interval,
    level: 0.95,
    n: 200 + rng.int(200_000),
    grade: pickWeighted(rng, GRADES),
    analyzedAt: analyzedAt.toISOString(),
    sealed: false,
  };
}

/** Sixteen bytes for a UUID that is the same in every run. */
export function randomBytes(rng: Rng): Uint8Array {
  return Uint8Array.from({ length: 16 }, () => rng.next() & 255);
}

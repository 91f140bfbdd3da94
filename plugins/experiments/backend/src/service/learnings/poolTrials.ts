import { randomEffects } from '@hone/inference';
import type {
  EvidenceGrade,
  PooledTrials,
} from '@hone/backstage-plugin-experiments-common';
import stringify from 'fast-json-stable-stringify';
import { createHash } from 'node:crypto';
import type { LearningTrialRecord, TrialResult } from '../../store/learnings';

/** A result that can be pooled. */
export interface PooledTrial {
  experimentId: string;
  effect: number;
  standardError: number;
  services: TrialResult['services'];
}

/**
 * The trials that can be pooled, whatever they say of the claim: leaving out what did not fit would find what was looked
 * for.
 */
export function poolable(
  links: readonly Pick<LearningTrialRecord, 'experimentId' | 'trial'>[],
): PooledTrial[] {
  return links.flatMap(({ experimentId, trial }) => {
    const { effect, standardError, services, leftOut } = trial;
    return leftOut === null && effect !== null && standardError !== null
      ? [{ experimentId, effect, standardError, services }]
      : [];
  });
}

function hashOf(trials: readonly PooledTrial[]): string {
  const content = trials
    .map(({ experimentId, effect, standardError }) => ({
      experimentId,
      effect,
      standardError,
    }))
    .sort((a, b) => (a.experimentId < b.experimentId ? -1 : 1));
  return createHash('sha256').update(stringify(content), 'utf8').digest('hex');
}

/**
 * What the trials of a learning say together; null where none can be pooled.
 */
export function poolTrials(
  links: readonly Pick<LearningTrialRecord, 'experimentId' | 'trial'>[],
  at: Date,
): PooledTrials | null {
  const trials = poolable(links);
  const pooled = randomEffects({
    effects: trials.map(({ effect }) => effect),
    variances: trials.map(({ standardError }) => standardError ** 2),
  });
  if (!pooled.ok) return null;
  return {
    mean: pooled.mean,
    interval: [...pooled.interval],
    tau: pooled.tauSquared === null ? null : Math.sqrt(pooled.tauSquared),
    iSquared: pooled.iSquared,
    trials: trials.length,
    services: new Set(
      trials.flatMap(({ services }) => services.map(({ service }) => service)),
    ).size,
    method: pooled.method,
    version: pooled.version,
    inputsHash: hashOf(trials),
    computedAt: at.toISOString(),
  };
}

/**
 * The best grade of what supports a claim.
 */
export function bestGrade(
  links: readonly Pick<LearningTrialRecord, 'stance' | 'trial'>[],
): EvidenceGrade | null {
  const grades = links.flatMap(({ stance, trial }) =>
    stance === 'supports' && trial.grade ? [trial.grade] : [],
  );
  return grades.sort()[0] ?? null;
}

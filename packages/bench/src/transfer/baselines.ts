import { randomEffects, type TransferTrial } from '@hone/inference';
import type { Target } from './organisation';

/** A normal forecast of what is measured. */
export interface NormalForecast {
  mean: number;
  sd: number;
}

function weigh(
  trials: readonly TransferTrial[],
  { standardError }: Target,
): NormalForecast | null {
  const pooled = randomEffects({
    effects: trials.map(({ effect }) => effect),
    variances: trials.map(({ variance }) => variance),
    intervalMethod: 'wald',
  });
  if (!pooled.ok) return null;
  return {
    mean: pooled.mean,
    sd: Math.hypot(
      pooled.standardError,
      Math.sqrt(pooled.tauSquared ?? 0),
      standardError,
    ),
  };
}

/** Only what the group itself has tried; nothing where it has tried nothing. */
export function withoutPooling(
  trials: readonly TransferTrial[],
  target: Target,
): NormalForecast | null {
  const own = trials.filter(({ services }) =>
    services.some(({ group }) => group === target.service.group),
  );
  return weigh(own, target);
}

/** One true effect for the whole organisation. */
export function withFullPooling(
  trials: readonly TransferTrial[],
  { standardError }: Target,
): NormalForecast {
  const weights = trials.map(({ variance }) => 1 / variance);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean =
    trials.reduce((sum, { effect }, i) => sum + weights[i] * effect, 0) / total;
  return { mean, sd: Math.hypot(Math.sqrt(1 / total), standardError) };
}

import { niceStep } from '../../charts/niceStep';
import { EffectInterval } from '../../formatting';
import { MetricDirection } from './effectState';

/**
 * What of a metric takes part in a shared scale.
 *
 * @public
 */
export interface EffectExtent {
  estimate: number | null;
  interval: EffectInterval | null;
  direction: MetricDirection;
  margin?: number | null;
  minimumEffect?: number | null;
}

/** Where the limit of a guardrail stands: on the harmful side. */
export function marginPosition(
  margin: number,
  direction: MetricDirection,
): number {
  return direction === 'lower-is-better' ? margin : -margin;
}

/**
 * One scale for all effect plots of a page: holds zero, every interval, limit and minimum effect.
 * Far outliers do not squeeze the others; their bars end in arrows.
 *
 * @example
 * ```tsx
 * const domain = effectDomain(analysis.results);
 * results.map(r => <EffectPlot key={r.metricId} label={r.title} {...r} domain={domain} />);
 * ```
 * @public
 */
export function effectDomain(
  effects: readonly EffectExtent[],
): readonly [number, number] {
  const estimates: number[] = [];
  const ends: number[] = [];
  for (const effect of effects) {
    if (effect.estimate !== null) estimates.push(effect.estimate);
    for (const end of effect.interval ?? []) if (end !== null) ends.push(end);
    if (effect.margin) {
      ends.push(marginPosition(effect.margin, effect.direction));
    }
    if (effect.minimumEffect) {
      ends.push(-marginPosition(effect.minimumEffect, effect.direction));
    }
  }
  const reach = Math.max(0, ...estimates.map(Math.abs));
  // Three times the largest estimate, but at least ±30%: beyond that lie only uncertain tails.
  const limit = Math.max(3 * reach, 0.3);
  const kept = [...estimates, ...ends].filter(
    end => Number.isFinite(end) && (reach === 0 || Math.abs(end) <= limit),
  );
  const low = Math.min(0, ...kept);
  const high = Math.max(0, ...kept);
  if (low === high) return [-0.1, 0.1];
  const step = niceStep((high - low) / 6);
  // A side that holds nothing still shows a step, so that the zero line stands free.
  return [
    Math.min(Math.floor((low * 1.02) / step) * step, -step),
    Math.max(Math.ceil((high * 1.02) / step) * step, step),
  ];
}

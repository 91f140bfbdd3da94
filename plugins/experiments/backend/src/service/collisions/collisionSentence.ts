import type { Sentence } from '@hone/backstage-plugin-experiments-common';
import { experimentKey } from '../../store/experiments';
import { fillTemplate } from '../analysis/sentence/fillTemplate';
import type { Overlap } from './types';

/** Up to here an effect counts as readable: its interval is a ninth wider. */
export const READABLE = 1.25;

const DAY = 86_400_000;

const TEMPLATES = {
  refused:
    '{key} runs on the same service and is judged by the same metric, {metric}: one of both has to end before the other starts.',
  inseparable:
    '{key} overlaps on {metric} for {days} of {of} days, so the two effects cannot be told apart.',
  blurred:
    '{key} overlaps on {metric} for {days} of {of} days: variance ×{inflation}.',
  readable:
    '{key} overlaps on {metric} for {days} of {of} days; both stay readable (variance ×{inflation}).',
};

const HIDDEN = {
  refused:
    'Another experiment runs on the same service and is judged by the same metric, {metric}: one of both has to end before the other starts. Ask its owner, {owner}.',
  inseparable:
    'Another experiment overlaps on {metric} for {days} of {of} days, so the two effects cannot be told apart. Ask its owner, {owner}.',
  blurred:
    'Another experiment overlaps on {metric} for {days} of {of} days: variance ×{inflation}. Ask its owner, {owner}.',
  readable:
    'Another experiment overlaps on {metric} for {days} of {of} days; both stay readable (variance ×{inflation}).',
};

function kindOf({ refused, inflation }: Overlap): keyof typeof TEMPLATES {
  if (refused) return 'refused';
  if (inflation.worst === Infinity) return 'inseparable';
  return inflation.worst > READABLE ? 'blurred' : 'readable';
}

/** One digit behind the point; more would be false. */
export function rounded(inflation: number): number | null {
  return Number.isFinite(inflation) ? Math.round(inflation * 10) / 10 : null;
}

/** Whole days, at least one. */
export function daysBetween(from: number, to: number): number {
  return Math.max(1, Math.round((to - from) / DAY));
}

/**
 * What a collision means, for who may read the other experiment and for who may not.
 *
 * @param window - of the one experiment
 */
export function collisionSentence(
  overlap: Overlap,
  window: { from: number; to: number },
  readable: boolean,
): Sentence {
  const kind = kindOf(overlap);
  const { record } = overlap.other;
  const params = {
    ...(readable
      ? { key: experimentKey(record.number) }
      : { owner: record.ownerRef ?? '' }),
    metric: overlap.metric.title,
    days: daysBetween(overlap.from, overlap.to),
    of: daysBetween(window.from, window.to),
    inflation: rounded(overlap.inflation.worst),
  };
  const template = (readable ? TEMPLATES : HIDDEN)[kind];
  return {
    key: `collision.${readable ? '' : 'hidden-'}${kind}`,
    params,
    text: fillTemplate(template, {
      ...params,
      inflation: (params.inflation ?? 0).toFixed(1),
    }),
  };
}

import type { BreakGlass } from '@hone/backstage-plugin-experiments-common';
import {
  experimentKey,
  type ExperimentRecord,
} from '../../../store/experiments';
import type { BreakGlassRecord } from '../../../store/governance';

/**
 * A start past the gate on the wire.
 */
export function toBreakGlass(
  pass: BreakGlassRecord,
  { number, title }: Pick<ExperimentRecord, 'number' | 'title'>,
  mayReview: boolean,
): BreakGlass {
  const { id, actor, reason, incidentUrl, passedOver, toldRefs, review } = pass;
  return {
    id,
    key: experimentKey(number),
    title,
    actor,
    at: pass.at.toISOString(),
    reason,
    incidentUrl,
    passedOver,
    toldRefs,
    reviewDueAt: pass.reviewDueAt.toISOString(),
    review: review && { ...review, at: review.at.toISOString() },
    mayReview: mayReview && review === null,
  };
}

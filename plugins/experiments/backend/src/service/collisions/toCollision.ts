import type { Collision } from '@hone/backstage-plugin-experiments-common';
import { experimentKey } from '../../store/experiments';
import { collisionSentence } from './collisionSentence';
import type { Overlap, Subject } from './types';

/** Services that one collision names. */
const MOST_SERVICES = 20;

const finite = (value: number) => (Number.isFinite(value) ? value : null);
const iso = (instant: number) => new Date(instant).toISOString();

/**
 * A collision as it travels. Of an experiment that the caller may not read only its owner is told.
 */
export function toCollision(
  one: Subject,
  overlap: Overlap,
  readable: boolean,
): Collision {
  const { record, window, metrics } = overlap.other;
  const { metricId } = overlap.metric;
  // A draft that is not stored does not know the titles of its metrics.
  const metricTitle =
    metrics.find(metric => metric.metricId === metricId)?.title ?? metricId;
  const titled = {
    ...overlap,
    metric: { ...overlap.metric, title: metricTitle },
  };
  return {
    key: readable ? experimentKey(record.number) : null,
    title: readable ? record.title : null,
    status: readable ? record.status : null,
    ownerRef: record.ownerRef,
    reasons: overlap.reasons,
    services: overlap.services.slice(0, MOST_SERVICES),
    metricId,
    metricTitle,
    from: iso(overlap.from),
    to: iso(overlap.to),
    assumed: one.window.assumed || window.assumed,
    inflation: finite(overlap.inflation.worst),
    ownInflation: finite(overlap.inflation.one),
    otherInflation: finite(overlap.inflation.other),
    refused: overlap.refused,
    sentence: collisionSentence(titled, one.window, readable),
  };
}

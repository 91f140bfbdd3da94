import {
  treatsWholeServices,
  type CollisionReason,
} from '@hone/backstage-plugin-experiments-common';
import { pairInflation } from './design/inflation';
import type { Neighbours, TrialDesign } from './design/types';
import type { Overlap, StoredSubject, Subject } from './types';

function touches(
  services: Iterable<string>,
  treated: ReadonlyMap<string, number>,
): string[] {
  return [...services].filter(service => treated.has(service));
}

/** Services of one trial that feel the other through a dependency. */
function besides(
  one: TrialDesign,
  other: TrialDesign,
  neighbours: Neighbours,
): string[] {
  return [...one.switchAt.keys(), ...one.compared].filter(
    service =>
      !other.switchAt.has(service) &&
      touches(neighbours.get(service) ?? [], other.switchAt).length > 0,
  );
}

function reasonsOf(
  one: TrialDesign,
  other: TrialDesign,
  neighbours: Neighbours,
): { reasons: CollisionReason[]; services: string[] } {
  const both = touches(one.switchAt.keys(), other.switchAt);
  const controls = [
    ...touches(one.compared, other.switchAt),
    ...touches(other.compared, one.switchAt),
  ];
  const next = [
    ...besides(one, other, neighbours),
    ...besides(other, one, neighbours),
  ];
  const sameUsers =
    both.length > 0 &&
    !treatsWholeServices(one.design) &&
    !treatsWholeServices(other.design);
  const found: [CollisionReason, boolean][] = [
    ['service', both.length > 0],
    ['control', controls.length > 0],
    ['dependency', next.length > 0],
    ['users', sameUsers],
  ];
  const own = new Set([...one.switchAt.keys(), ...one.compared]);
  return {
    reasons: found.flatMap(([reason, holds]) => (holds ? [reason] : [])),
    services: [...new Set([...both, ...controls, ...next])].filter(service =>
      own.has(service),
    ),
  };
}

/** The metric that judges both: the primary one of both at best, else that of one which the other guards. */
function sharedMetric(
  one: Subject['metrics'],
  other: Subject['metrics'],
): { metric: Subject['metrics'][number]; primaryOfBoth: boolean } | null {
  const pairs = one.flatMap(metric =>
    other
      .filter(
        use =>
          use.metricId === metric.metricId &&
          (use.role === 'primary' || metric.role === 'primary'),
      )
      .map(use => ({
        metric,
        primaryOfBoth: use.role === 'primary' && metric.role === 'primary',
      })),
  );
  return pairs.find(pair => pair.primaryOfBoth) ?? pairs[0] ?? null;
}

/**
 * Whether two experiments would collide if they overlapped in time.
 */
export function isJoined(
  one: Subject,
  other: Subject,
  neighbours: Neighbours,
): boolean {
  return (
    sharedMetric(one.metrics, other.metrics) !== null &&
    reasonsOf(one.trial, other.trial, neighbours).reasons.length > 0
  );
}

/**
 * Whether and how two experiments make each other hard to read; null where they do not touch.
 */
export function findOverlap(
  one: Subject,
  other: StoredSubject,
  neighbours: Neighbours,
): Overlap | null {
  const from = Math.max(one.window.from, other.window.from);
  const to = Math.min(one.window.to, other.window.to);
  if (from >= to) return null;
  const shared = sharedMetric(one.metrics, other.metrics);
  if (!shared) return null;
  const { reasons, services } = reasonsOf(one.trial, other.trial, neighbours);
  if (reasons.length === 0) return null;
  return {
    other,
    reasons,
    services,
    metric: shared.metric,
    from,
    to,
    inflation: pairInflation(one.trial, other.trial, neighbours),
    refused:
      reasons.includes('service') &&
      shared.primaryOfBoth &&
      ['running', 'paused'].includes(other.record.status),
  };
}

/** The worst first; of equals what has been there longer. */
export function worstFirst(a: Overlap, b: Overlap): number {
  if (a.inflation.worst !== b.inflation.worst) {
    return a.inflation.worst > b.inflation.worst ? -1 : 1;
  }
  return a.other.record.number - b.other.record.number;
}

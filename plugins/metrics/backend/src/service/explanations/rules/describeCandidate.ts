import type { Entity } from '@backstage/catalog-model';
import type { Call } from '@hone/inference';
import type {
  StoredCandidate,
  StoredEvidence,
} from '../../../store/explanations/types';
import type { ServiceCause } from './findCauses';
import type { NearbyChange } from './NearbyChange';
import type { RankedCause } from './rankCandidates';
import { durationText, movement, titleOf } from './wording';

/** What the sentences of a candidate are made from. */
export interface CandidateContext {
  services: ReadonlyMap<string, Entity>;
  calls: readonly Call[];
  causes: readonly ServiceCause[];
  /** Evidence of the services at fault, in their order. */
  evidence: readonly StoredEvidence[];
  /** Since when the services at fault stray, in their order; null where that can't be told. */
  since: readonly (number | null)[];
  onset: number;
}

/** Services at fault that call a service, over whichever others. */
function callersAmong(
  entityRef: string,
  { calls, causes }: CandidateContext,
): number {
  const callers = new Set([entityRef]);
  for (const callee of callers) {
    for (const [caller, called] of calls) {
      if (called === callee) callers.add(caller);
    }
  }
  callers.delete(entityRef);
  return causes.filter(cause => callers.has(cause.entityRef)).length;
}

function placeReasons(entityRef: string, context: CandidateContext): string[] {
  const strays = new Set(context.causes.map(cause => cause.entityRef));
  strays.delete(entityRef);
  const isDeepest = !context.calls.some(
    ([caller, callee]) => caller === entityRef && strays.has(callee),
  );
  const above = callersAmong(entityRef, context);
  return [
    isDeepest
      ? 'Nothing that it calls strays too.'
      : 'Something that it calls strays too.',
    ...(above === 1 ? ['1 service that strays depends on it.'] : []),
    ...(above > 1 ? [`${above} services that stray depend on it.`] : []),
  ];
}

/** How a change lies to the beginning. */
export function timingOf({ at }: NearbyChange, onset: number): string {
  const gap = onset - at;
  return gap >= 0
    ? `${durationText(gap)} before the degradation began`
    : `${durationText(-gap)} after the degradation began`;
}

export function changeTitle(change: NearbyChange, service: string): string {
  return change.kind === 'deployment'
    ? `Deployment ${change.label} of ${service}`
    : `Flag ${change.label} of ${service}`;
}

function changeReasons(
  change: NearbyChange,
  place: number | null,
  context: CandidateContext,
): string[] {
  const timing = `It was made ${timingOf(change, context.onset)}.`;
  if (place === null) {
    return [
      timing,
      'No metric of its service could be judged, so that time alone speaks for it.',
    ];
  }
  const { metricTitle } = context.evidence[place];
  return [
    timing,
    place === 0
      ? 'Its service is the one that is most likely at fault.'
      : `Its service is number ${place + 1} among those that may be at fault.`,
    `${metricTitle} of its service ${movement(context.evidence[place])}.`,
  ];
}

/** A cause with all that people are told of it, but for its evidence. */
export function describeCandidate(
  cause: RankedCause,
  rank: number,
  context: CandidateContext,
): Omit<StoredCandidate, 'evidence'> {
  const { kind, entityRef, place, change, confidence } = cause;
  const entity = context.services.get(entityRef);
  const service = entity ? titleOf(entity) : entityRef;
  const common = { rank, kind, entityRef, confidence };
  if (change) {
    return {
      ...common,
      title: changeTitle(change, service),
      at: change.at,
      reasons: changeReasons(change, place, context),
      url: change.url,
    };
  }
  const evidence = context.evidence[place!];
  return {
    ...common,
    title: service,
    at: context.since[place!],
    reasons: [
      `${evidence.metricTitle} ${movement(evidence)}.`,
      ...placeReasons(entityRef, context),
    ],
    url: null,
  };
}

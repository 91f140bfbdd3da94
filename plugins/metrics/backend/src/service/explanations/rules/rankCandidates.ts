import { rootCauseConfiguration } from '@hone/inference';
import type { CandidateKind } from '../../../store/explanations/types';
import type { ServiceCause } from './findCauses';
import { temporalFit, type NearbyChange } from './NearbyChange';

/** A cause with how much speaks for it, before it has a title. */
export interface RankedCause {
  kind: CandidateKind;
  entityRef: string;
  /** Place of its service among the services at fault, from 0; null when nothing is known of that service. */
  place: number | null;
  change: NearbyChange | null;
  confidence: number;
}

export type KindWeights = Record<CandidateKind, number>;

const MAX_CANDIDATES = 10;
const SMALLEST_UNKNOWN = 0.1;
/** What "unknown" gains when the deviations are just unlikely enough. */
const UNKNOWN_OF_WEAK_EVIDENCE = 0.4;
/** A change right before the onset is twice as likely as the bare service it was made to. */
const CHANGE_ODDS = 2;
/** A change to a service of which no series is known: time alone speaks for it. */
const UNJUDGED_CHANGE_ODDS = 0.5;

/** Of the services, 1 for the first; each next one by its score, and at most half of the one before. */
function serviceOdds(causes: readonly ServiceCause[]): number[] {
  const odds: number[] = [];
  causes.forEach(({ score }, place) => {
    const share = place === 0 ? 1 : score / causes[0].score;
    const most = place === 0 ? 1 : odds[place - 1] / 2;
    odds.push(Math.max(0, Math.min(share, most)));
  });
  return odds;
}

function changeOdds(
  change: NearbyChange,
  known: { onset: number; odds: number | null },
): number {
  const fit = temporalFit(change, known.onset);
  return known.odds === null
    ? UNJUDGED_CHANGE_ODDS * fit
    : CHANGE_ODDS * fit * known.odds;
}

/** From 0.1 where chance is out of the question to 0.5 at the limit of what counts as unlikely. */
function unknownShare(pValue: number): number {
  const weakness = Math.min(1, pValue / rootCauseConfiguration.alpha);
  return SMALLEST_UNKNOWN + UNKNOWN_OF_WEAK_EVIDENCE * Math.sqrt(weakness);
}

const inThousandths = (share: number) => Math.floor(share * 1_000) / 1_000;

/**
 * Joins services at fault with what was changed near the onset. A service has odds by its place in the search; a change to it has twice those, times
 * its fit in time: made shortly before the onset it stands above its service. Odds are weighted by what people said of causes of that kind, and
 * shared with "unknown", whose odds follow from the p value. Changes to services that vary as usual are no candidates.
 *
 * @param unjudged - services of which no series could be judged
 * @returns best first, at most ten; confidences add up to 1 with `unknown`, which is at least 0.1
 */
export function rankCandidates(options: {
  causes: readonly ServiceCause[];
  changes: readonly NearbyChange[];
  unjudged: ReadonlySet<string>;
  onset: number;
  pValue: number;
  weights: KindWeights;
}): { ranked: RankedCause[]; unknown: number } {
  const { causes, changes, unjudged, onset, pValue, weights } = options;
  const ofServices = serviceOdds(causes);
  const services = causes.map(({ entityRef }, place) => ({
    kind: 'service' as const,
    entityRef,
    place,
    change: null,
    odds: ofServices[place],
  }));
  const made = changes.flatMap(change => {
    const found = causes.findIndex(one => one.entityRef === change.entityRef);
    const place = found < 0 ? null : found;
    if (place === null && !unjudged.has(change.entityRef)) return [];
    const odds = place === null ? null : ofServices[place];
    const { kind, entityRef } = change;
    return [
      {
        kind,
        entityRef,
        place,
        change,
        odds: changeOdds(change, { onset, odds }),
      },
    ];
  });
  const all = [...services, ...made].filter(({ odds }) => odds > 0);
  const total = all.reduce((sum, { odds }) => sum + odds, 0);
  const share = unknownShare(pValue);
  const unknownOdds = (share / (1 - share)) * total;
  const weighted = all.reduce(
    (sum, { kind, odds }) => sum + weights[kind] * odds,
    0,
  );
  const most = 1 - SMALLEST_UNKNOWN;
  const scale = Math.min(1 / (weighted + unknownOdds), most / weighted);
  const ranked = all
    .map(({ odds, ...cause }) => ({
      ...cause,
      confidence: inThousandths(weights[cause.kind] * odds * scale),
    }))
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, MAX_CANDIDATES);
  const sum = ranked.reduce((part, { confidence }) => part + confidence, 0);
  return { ranked, unknown: Math.round((1 - sum) * 1_000) / 1_000 };
}

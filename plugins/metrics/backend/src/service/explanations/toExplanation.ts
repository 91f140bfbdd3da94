import type {
  Explanation,
  ExplanationCandidate,
} from '@hone/backstage-plugin-metrics-common';
import type { StoredExplanation } from '../../store/explanations/ExplanationStore';
import type {
  Sentence,
  StoredCandidate,
  StoredEvidence,
} from '../../store/explanations/types';

/** Who reads an explanation, and what is told beside what was stored. */
export interface Reading {
  /** Services of the explanation that the reader may read. */
  readable: ReadonlySet<string>;
  /** What people said, by rank. */
  judgements: ReadonlyMap<number, boolean>;
  /** Undefined where it is left out. */
  evidence: readonly StoredEvidence[] | undefined;
}

const UNSEEN = 'a service that you may not see';
const NOTHING = { candidates: [], ruledOut: [], warnings: [] };

/** All services that an explanation speaks of. */
export function servicesOf({
  entityRef,
  result,
}: StoredExplanation): Set<string> {
  const { candidates, ruledOut, warnings } = result ?? NOTHING;
  return new Set([
    entityRef,
    ...candidates.map(candidate => candidate.entityRef),
    ...[...ruledOut, ...warnings].flatMap(({ about }) => about ?? []),
  ]);
}

function toCandidate(
  candidate: StoredCandidate,
  { readable, judgements, evidence }: Reading,
): ExplanationCandidate {
  const { rank, confidence } = candidate;
  if (!readable.has(candidate.entityRef)) {
    return {
      rank,
      kind: 'unseen',
      entityRef: null,
      title: UNSEEN,
      at: null,
      confidence,
      reasons: [],
      url: null,
      evidence: null,
      confirmed: null,
    };
  }
  return {
    ...candidate,
    at: candidate.at === null ? null : toIso(candidate.at),
    evidence:
      candidate.evidence === null
        ? null
        : evidence?.[candidate.evidence] ?? null,
    confirmed: judgements.get(rank) ?? null,
  };
}

function textsFor(
  sentences: readonly Sentence[],
  { readable }: Reading,
): string[] {
  return sentences
    .filter(({ about }) => about === null || readable.has(about))
    .map(({ text }) => text);
}

function summaryOf(
  { state, result }: StoredExplanation,
  first: ExplanationCandidate | undefined,
): string {
  if (state === 'failed') return 'No explanation could be made.';
  if (!result) return 'Causes are looked for.';
  if (!first) return result.headline;
  const percent = Math.round(first.confidence * 100);
  return `${result.headline} Most likely: ${first.title} (${percent} %). This is the best explanation, not a proof: putting it back or an experiment would tell.`;
}

/** An explanation as somebody may read it: services that they may not see have neither name nor evidence. */
export function toExplanation(
  stored: StoredExplanation,
  reading: Reading,
): Explanation {
  const { request, result } = stored;
  const { candidates, ruledOut, warnings } = result ?? NOTHING;
  const told = candidates.map(candidate => toCandidate(candidate, reading));
  const unseen = candidates.filter(
    ({ entityRef }) => !reading.readable.has(entityRef),
  );
  const target = result?.target ?? null;
  return {
    id: stored.id,
    entityRef: stored.entityRef,
    state: stored.state,
    trigger: stored.trigger,
    createdAt: stored.createdAt.toISOString(),
    createdBy: stored.createdBy,
    metricId: result ? result.metricId : request.metricId,
    metricTitle: result ? result.metricTitle : request.metricTitle,
    at: toIso(request.at),
    baselineStart: toIso(request.baselineStart),
    end: toIso(request.end),
    stepSeconds: request.stepSeconds,
    incident: request.incident,
    found: result?.found ?? false,
    summary: summaryOf(stored, told.at(0)),
    target: target === null ? null : reading.evidence?.[target] ?? null,
    candidates: told,
    unknown: result?.unknown ?? null,
    ruledOut: textsFor(ruledOut, reading),
    unseen: new Set(unseen.map(({ entityRef }) => entityRef)).size,
    warnings: textsFor(warnings, reading),
    error: stored.error,
  };
}

function toIso(instant: number): string {
  return new Date(instant).toISOString();
}

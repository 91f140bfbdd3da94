import type { SeriesPoint } from '@hone/backstage-plugin-metrics-common';

/** What is to be explained. Instants are epoch milliseconds. */
export interface ExplanationRequest {
  /** Null until the metric that strays most is found. */
  metricId: string | null;
  metricTitle: string | null;
  at: number;
  baselineStart: number;
  end: number;
  stepSeconds: number;
  incident: { source: string; externalId: string } | null;
}

/** A sentence, and the service that it names; whoever may not see that service does not get it. */
export interface Sentence {
  text: string;
  about: string | null;
}

export type CandidateKind = 'service' | 'deployment' | 'flag-change';

/** A possible cause. Its reasons speak of its own service and of the one that is explained, of no other. */
export interface StoredCandidate {
  rank: number;
  kind: CandidateKind;
  entityRef: string;
  title: string;
  at: number | null;
  confidence: number;
  reasons: string[];
  url: string | null;
  /** Place among the evidence, null without any. */
  evidence: number | null;
}

/** What was found, without the series. */
export interface ExplanationResult {
  metricId: string | null;
  metricTitle: string | null;
  found: boolean;
  /** About the service that is explained alone. */
  headline: string;
  /** Place among the evidence, null without any. */
  target: number | null;
  candidates: StoredCandidate[];
  unknown: number;
  ruledOut: Sentence[];
  warnings: Sentence[];
}

/** A series with its medians before and since the onset, in the unit of the metric. */
export interface StoredEvidence {
  entityRef: string;
  metricId: string;
  metricTitle: string;
  unit: string;
  before: number | null;
  after: number | null;
  points: SeriesPoint[];
}

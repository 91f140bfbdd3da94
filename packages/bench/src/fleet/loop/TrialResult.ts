import type {
  EvidenceGrade,
  ExperimentOutcome,
  Recommendation,
  VerdictReason,
} from '@hone/backstage-plugin-experiments-common';
import type { Trial } from '../trials/Trial';

/** What a verdict said. */
export interface Finding {
  recommendation: Recommendation;
  reason: VerdictReason;
  /** Relative change; null where it was sealed or could not be told. */
  effect: number | null;
  interval: [number | null, number | null] | null;
  level: number;
  grade: EvidenceGrade;
}

/**
 * How a trial went. Plain data, so that it can be kept in a file.
 */
export interface TrialResult
  extends Pick<Trial, 'id' | 'fleet' | 'design' | 'variant'> {
  improvement: number;
  harm: number;
  /** The relative change of the primary metric. */
  truth: number;
  /** Method of the last analysis. */
  method: string;
  /** Runs of the schedule until it was over. */
  runs: number;
  /** The first verdict that said ship or roll back; null where none did. */
  stop: Finding | null;
  /** Share of the planned time after which it was over. */
  elapsed: number;
  /** The verdict when nothing more came in. */
  final: Finding;
  outcome: ExperimentOutcome | null;
  milliseconds: number;
  /** Of the whole process, threads of the database driver included. */
  cpuMilliseconds: number;
}

import type { ExperimentStatus } from '@hone/backstage-plugin-experiments-common';

/**
 * Something that happened to an experiment.
 */
export interface ExperimentEventRecord {
  id: string;
  experimentId: string;
  /** When it happened. */
  at: Date;
  /** When Hone learnt of it. */
  recordedAt: Date;
  actor: string;
  type: string;
  from: ExperimentStatus | null;
  to: ExperimentStatus | null;
  reason: string | null;
  detail: Record<string, unknown>;
}

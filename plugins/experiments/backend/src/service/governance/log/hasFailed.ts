import type {
  ExperimentOutcome,
  ExperimentStatus,
} from '@hone/backstage-plugin-experiments-common';

/**
 * Whether what started did harm; null while that is not known, and where the trial was not valid.
 */
export function hasFailed(
  end:
    | { status: ExperimentStatus; outcome: ExperimentOutcome | null }
    | undefined,
): boolean | null {
  if (!end?.outcome || end.outcome === 'not-valid') return null;
  return end.outcome === 'rolled-back';
}

import type {
  ExperimentReference,
  ExperimentWatch,
} from '@hone/backstage-plugin-experiments-common';
import type { WatchCheckRow } from '../../store/watchChecks';

/**
 * What became of a shipped change as others see it; null for one that was never shipped.
 *
 * @param reverseTrial - the idea to take the change back, where the reader may read it
 */
export function toWatch(
  checks: WatchCheckRow[],
  reverseTrial: ExperimentReference | null,
): ExperimentWatch | null {
  if (checks.length === 0) return null;
  return {
    checks: checks.map(check => ({
      day: check.day,
      dueAt: check.dueAt.toISOString(),
      doneAt: check.doneAt?.toISOString() ?? null,
      state: check.state,
      effect: check.effect,
      interval: check.body?.interval ?? null,
      sentence: check.body?.sentence ?? null,
    })),
    reverseTrial,
  };
}

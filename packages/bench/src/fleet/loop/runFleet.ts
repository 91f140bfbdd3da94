import type { BenchDatabase } from '../../backend/benchDatabase';
import type { Output } from '../../suite';
import { openFleetPortal } from '../portal/openFleetPortal';
import type { Trial } from '../trials/Trial';
import type { KeptTrials } from './keptTrials';
import { runTrial } from './runTrial';
import type { TrialResult } from './TrialResult';

const TELL_EVERY = 25;

/**
 * Runs all trials that are not known yet, one after the other.
 *
 * @returns the results in the order of the trials
 */
export async function runFleet(
  database: BenchDatabase,
  trials: readonly Trial[],
  options: { kept: KeptTrials; output: Output },
): Promise<TrialResult[]> {
  const { kept, output } = options;
  const open = trials.filter(trial => !kept.known.has(trial.id));
  const results = new Map(kept.known);
  if (open.length > 0) {
    const portal = await openFleetPortal({ database, trials: open });
    try {
      for (const [done, trial] of open.entries()) {
        if (done % TELL_EVERY === 0) {
          output.complain(`${done} of ${open.length} experiments are over`);
        }
        const result = await runTrial(portal, trial);
        results.set(trial.id, result);
        await kept.add(result);
      }
    } finally {
      await portal.close();
    }
  }
  return trials.map(trial => results.get(trial.id)!);
}

import type { ExperimentEventRecord } from '../../store/events';
import type { AnalysisInput } from './types';

/**
 * The times in which a trial was paused, from its events in the order of time.
 */
export function readPauses(
  events: Pick<ExperimentEventRecord, 'at' | 'from' | 'to'>[],
): AnalysisInput['pauses'] {
  const pauses: AnalysisInput['pauses'] = [];
  for (const event of events) {
    const open = pauses.at(-1);
    if (event.to === 'paused') {
      pauses.push({ from: event.at.getTime(), to: null });
    } else if (event.from === 'paused' && open?.to === null) {
      open.to = event.at.getTime();
    }
  }
  return pauses;
}

import type { LogEntry } from '../../../store/governance';
import type { RiskFacts, RiskTier } from '../types';

/** What entries about plans say of the gate; see `readingWords`. */
export interface LoggedReading {
  tier: RiskTier;
  score: number;
  facts: RiskFacts;
  seats: { seat: string; state: string }[];
}

/** Types of entries that health and replays read. */
export const GATE_ACTS = [
  'submit',
  'approve',
  'reject',
  'question',
  'withdraw',
  'schedule',
  'start',
];

/**
 * Entries by experiment, each in the order of the log.
 */
export function byExperiment(entries: LogEntry[]): Map<string, LogEntry[]> {
  const found = new Map<string, LogEntry[]>();
  for (const entry of entries) {
    if (!entry.experimentKey) continue;
    const known = found.get(entry.experimentKey);
    if (known) known.push(entry);
    else found.set(entry.experimentKey, [entry]);
  }
  return found;
}

import type { Clock } from '@hone/node';
import type { ExplanationRunner } from '../service/explanations/ExplanationRunner';
import type { ExplanationStore } from '../store/explanations/ExplanationStore';
import {
  explainIncidents,
  type ExplainIncidentsOptions,
} from './explainIncidents';

const KEPT_MS = 90 * 24 * 3_600_000;

/** Begins explanations of new incidents, takes up those whose process died, and forgets what is old. */
export async function runExplanations(
  options: ExplainIncidentsOptions & {
    explanations: ExplanationStore;
    explanationRunner: ExplanationRunner;
    clock: Clock;
  },
  signal: AbortSignal,
): Promise<void> {
  const { explanations, explanationRunner, clock } = options;
  await explainIncidents(options, signal);
  await explanationRunner.runDue(signal);
  await explanations.prune(new Date(clock.now().getTime() - KEPT_MS));
}

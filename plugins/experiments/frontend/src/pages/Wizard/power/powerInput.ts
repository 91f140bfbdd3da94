import {
  treatsWholeServices,
  type ExperimentDesign,
  type PowerInput,
  type PowerReport,
} from '@hone/backstage-plugin-experiments-common';
import { toSeconds } from '../planDefaults';
import { wedgeErrors } from '../validateDraft';
import { planOf, treatedOf, type WizardDraft } from '../wizardDraft';

const HOUR = 3600;
const DAY = 86_400;
const WEEK = 7 * DAY;

/** Lengths that are worth choosing between. The waves of a stepped wedge make its length. */
const LENGTHS: Record<ExperimentDesign, number[]> = {
  ab: [WEEK, 2 * WEEK, 4 * WEEK, 6 * WEEK],
  canary: [6 * HOUR, DAY, 3 * DAY, WEEK],
  process: [2 * WEEK, 4 * WEEK, 6 * WEEK, 14 * WEEK],
  'stepped-wedge': [],
};

/** What to ask about the effects that can be detected; null while there is no metric with a history. */
export function powerInput(
  draft: WizardDraft,
  design: ExperimentDesign,
): PowerInput | null {
  const metricId = draft.primary?.metricId;
  if (!draft.service || !metricId) return null;
  const planned = toSeconds(planOf(draft, design).duration);
  const wedge = design === 'stepped-wedge';
  if (wedge && wedgeErrors(draft).length > 0) return null;
  const durations = [...new Set([...LENGTHS[design], planned])]
    .filter(seconds => seconds >= HOUR)
    .sort((a, b) => a - b);
  if (durations.length === 0) return null;
  return {
    treated: treatsWholeServices(design) ? treatedOf(draft) : [draft.service],
    ...(design === 'process' && draft.controlServices.length > 0
      ? { control: draft.controlServices }
      : {}),
    metricId,
    design,
    durations,
    ...(wedge
      ? {
          waves: {
            count: draft.waves.count,
            periodSeconds: toSeconds(draft.waves.period),
          },
        }
      : {}),
  };
}

/** A length and what it detects. */
export interface Detectable {
  durationSeconds: number;
  effect: number;
}

/** The lengths of which the history says something, the shortest first. */
export function detectables(report: PowerReport): Detectable[] {
  return report.items
    .flatMap(({ durationSeconds, detectableEffect }) =>
      detectableEffect === null
        ? []
        : [{ durationSeconds, effect: detectableEffect }],
    )
    .sort((a, b) => a.durationSeconds - b.durationSeconds);
}

/** Two lengths for one sentence: the planned one, and the shortest longer one that sees clearly less; else a shorter. */
export function twoOf(
  items: readonly Detectable[],
  plannedSeconds: number,
): Detectable[] {
  const planned = items.find(one => one.durationSeconds === plannedSeconds);
  if (!planned) return items.slice(0, 2);
  const longer = items.filter(
    one =>
      one.durationSeconds > plannedSeconds && one.effect < 0.8 * planned.effect,
  );
  return longer.length > 0 ? [planned, longer[0]] : [planned];
}

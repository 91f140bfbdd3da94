import type {
  ExperimentArm,
  ExperimentPlan,
} from '@hone/backstage-plugin-experiments-common';
import type { FleetMetric } from '../metrics';
import type { Trial } from '../Trial';

/** What a design needs. */
export interface TrialPlan extends Pick<Trial, 'variant' | 'traits'> {
  primary: FleetMetric;
  guardrail: FleetMetric;
  treated: ExperimentArm & { entityRefs: string[] };
  control: ExperimentArm | null;
  plan: ExperimentPlan;
  /** Distance of the points that are compared. */
  stepSeconds: number;
  pausable: boolean;
}

/** Services that belong to one trial only. */
export function serviceRefs(name: string, count: number): string[] {
  return Array.from(
    { length: count },
    (_, i) => `component:default/${name}-${i + 1}`,
  );
}

/** A number between two others. */
export function between(
  rng: { uniform(): number },
  low: number,
  high: number,
): number {
  return low + (high - low) * rng.uniform();
}

import type {
  ExperimentDesign,
  ExperimentInput,
} from '@hone/backstage-plugin-experiments-common';
import { signOf, type FleetMetric } from './metrics';

/** Without an effect, or with known ones. */
export type Fleet = 'null' | 'effect';

/** Units of an A/B test. */
export interface UnitTraits {
  kind: 'units';
  /** Units that both arms together are expected to see. */
  units: number;
  /** Share of the units that the treated arm gets. */
  treatedShare: number;
  /** Share of units with the outcome. */
  probability: number;
  /** Standard deviation of the logarithm of a unit's value. */
  spread: number;
  /** Correlation of the logarithms of a unit's value and of its value before; null where it has none. */
  covariate: number | null;
}

/** Two arms of a service that run side by side. */
export interface ArmTraits {
  kind: 'arms';
  /** Standard deviation of the logarithm of what an arm has of its own. */
  spread: number;
  /** Correlation of neighbouring values of it. */
  memory: number;
  /** Standard deviation of the load that hits both arms, and how far its wave swings. */
  load: number;
}

/** Services that change as a whole, one after the other or all at once. */
export interface ServiceTraits {
  kind: 'services';
  spread: number;
  memory: number;
  /** Standard deviation and memory of shocks that hit all services, each by its own amount. */
  shock: number;
  shockMemory: number;
  /** How far the logarithm falls at weekends. */
  season: number;
}

/**
 * One experiment of the fleet: its plan, what happens to it, and the truth about it.
 */
export interface Trial {
  /** For instance "null-17"; everything that is drawn for it comes from this and the seed. */
  id: string;
  seed: string;
  fleet: Fleet;
  design: ExperimentDesign;
  /** What of the design it is, such as its metric or the number of controls. */
  variant: string;
  /** Relative change of the primary metric; positive is better. */
  improvement: number;
  /** Relative change of the guardrail; positive is worse. */
  harm: number;
  primary: FleetMetric;
  guardrail: FleetMetric | null;
  input: ExperimentInput;
  startAt: number;
  /** When the schedule runs. */
  instants: number[];
  /** People pause it for so long; null for none. */
  pause: { from: number; to: number } | null;
  /** Share of values that are missing. */
  missing: number;
  traits: UnitTraits | ArmTraits | ServiceTraits;
}

/** The true relative change of a metric. */
export function effectOn(
  trial: Pick<Trial, 'guardrail' | 'harm' | 'improvement'>,
  metric: FleetMetric,
): number {
  const better = metric === trial.guardrail ? -trial.harm : trial.improvement;
  return better === 0 ? 0 : signOf(metric) * better;
}

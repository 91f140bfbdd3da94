import type { ExperimentDesign } from '@hone/backstage-plugin-experiments-common';
import type { MetricInput } from '@hone/backstage-plugin-metrics-common';
import { planDefaults, type Duration } from './planDefaults';

/** A metric that was chosen; `metricId` is null until its definition is created. */
export interface ChosenMetric {
  metricId: string | null;
  metric: MetricInput;
  resolvedQuery: string;
}

export interface ChosenGuardrail extends ChosenMetric {
  marginPercent: number;
}

/** Everything that the wizard holds. It is plain data, so it can be stored as it is. */
export interface WizardDraft {
  service: string | null;
  title: string;
  problem: string;
  solution: string;
  expectation: string;
  primary: ChosenMetric | null;
  minimumEffectPercent: number;
  guardrails: ChosenGuardrail[];
  /** Guardrails were chosen or removed by hand, so they are proposed no more. */
  guardrailsTouched: boolean;
  /** Null while the design is inferred. */
  design: ExperimentDesign | null;
  treatedSelector: string;
  controlSelector: string;
  treatedSharePercent: number;
  controlServices: string[];
  duration: Duration | null;
  minimum: Duration | null;
  /** Null leaves it to the server, which takes the metric's own or the next round one. */
  step: Duration | null;
  seal: boolean | null;
  randomized: boolean | null;
  tags: string[];
  /** The draft on the server that this form edits. */
  saved: { key: string; revision: number } | null;
}

export const EMPTY_DRAFT: WizardDraft = {
  service: null,
  title: '',
  problem: '',
  solution: '',
  expectation: '',
  primary: null,
  minimumEffectPercent: 5,
  guardrails: [],
  guardrailsTouched: false,
  design: null,
  treatedSelector: 'track=canary',
  controlSelector: 'track=stable',
  treatedSharePercent: 50,
  controlServices: [],
  duration: null,
  minimum: null,
  step: null,
  seal: null,
  randomized: null,
  tags: [],
  saved: null,
};

/** What the plan says with the defaults of its design filled in. */
export function planOf(draft: WizardDraft, design: ExperimentDesign) {
  const defaults = planDefaults(design);
  return {
    duration: draft.duration ?? defaults.duration,
    minimum: draft.minimum ?? defaults.minimum,
    // Only process trials can be sealed; the other methods stay valid however often one looks.
    seal: design === 'process' && (draft.seal ?? defaults.seal),
    // A canary picks pods by their labels, which is random only if somebody made it so.
    randomized: design !== 'process' && (draft.randomized ?? design === 'ab'),
  };
}

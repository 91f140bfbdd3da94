import {
  treatsWholeServices,
  type ExperimentDesign,
  type ExperimentPlan,
  type RiskAnswers,
  type StopRules,
} from '@hone/backstage-plugin-experiments-common';
import type { MetricInput } from '@hone/backstage-plugin-metrics-common';
import {
  fromSeconds,
  planDefaults,
  toSeconds,
  type Duration,
} from './planDefaults';
import { keptOf, type KeptParts } from './kept';

/** A metric that was chosen; `metricId` is null until its definition is created. */
export interface ChosenMetric {
  metricId: string | null;
  metric: MetricInput;
  resolvedQuery: string;
}

export interface ChosenGuardrail extends ChosenMetric {
  marginPercent: number;
}

/** How a metric was found: named by the idea, by its name, by a name that ends alike, or by the words of the expectation. */
export interface MetricLink {
  by: 'idea' | 'name' | 'ending' | 'words';
  /** The name that was asked for; empty where none was. */
  wanted: string;
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
  /** The definition that an idea names; it is taken over if the service has it. */
  wantedMetricId: string | null;
  /** Names of metrics that a template asks for, best first; the first that the service has is linked. */
  wantedMetrics: string[];
  wantedGuardrails: string[];
  /** Why the primary metric was chosen for the reader; null once a person chose. */
  linked: MetricLink | null;
  /** Null while the design is inferred. */
  design: ExperimentDesign | null;
  treatedSelector: string;
  controlSelector: string;
  treatedSharePercent: number;
  /** Services that adopt the change beside the own one, where whole services do. */
  treatedServices: string[];
  controlServices: string[];
  /** Services to compare with were chosen or removed by hand, so they are proposed no more. */
  controlsTouched: boolean;
  waves: { count: number; period: Duration };
  duration: Duration | null;
  minimum: Duration | null;
  /** Null leaves it to the server, which takes the metric's own or the next round one. */
  step: Duration | null;
  seal: boolean | null;
  randomized: boolean | null;
  looks: number;
  /** Null follows the stated rules. */
  method: ExperimentPlan['method'] | null;
  /** Null takes what the design does by itself. */
  onHarm: StopRules['onHarm'] | null;
  onInvalid: StopRules['onInvalid'] | null;
  /** Answers about risk; what is missing is unknown. */
  risk: RiskAnswers;
  tags: string[];
  templateId: string | null;
  ideaKey: string | null;
  learningKey: string | null;
  follows: string[];
  /** Parts of the draft on the server that the form does not show. */
  kept: KeptParts | null;
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
  wantedMetricId: null,
  wantedMetrics: [],
  wantedGuardrails: [],
  linked: null,
  design: null,
  treatedSelector: 'track=canary',
  controlSelector: 'track=stable',
  treatedSharePercent: 50,
  treatedServices: [],
  controlServices: [],
  controlsTouched: false,
  waves: { count: 3, period: { amount: 2, unit: 'weeks' } },
  duration: null,
  minimum: null,
  step: null,
  seal: null,
  randomized: null,
  looks: 1,
  method: null,
  onHarm: null,
  onInvalid: null,
  risk: {},
  tags: [],
  templateId: null,
  ideaKey: null,
  learningKey: null,
  follows: [],
  kept: null,
  saved: null,
};

/** Every service that adopts the change, where whole services do. */
export function treatedOf(draft: WizardDraft): string[] {
  return [
    ...new Set([
      ...(draft.service ? [draft.service] : []),
      ...draft.treatedServices,
    ]),
  ];
}

/**
 * A stepped wedge takes a period for every wave; the last one is the period after the last wave. While the waves of a draft
 * stay as they are, its times do.
 */
function wedgeTimes(draft: WizardDraft) {
  const { waves, duration: whole, minimum } = draft;
  const kept = keptOf(draft, 'stepped-wedge')?.plan.waves;
  const period = toSeconds(waves.period);
  if (kept?.count === waves.count && kept.periodSeconds === period) {
    if (whole && minimum) return { duration: whole, minimum };
  }
  const duration = fromSeconds(waves.count * period);
  return { duration, minimum: duration };
}

/** What the plan says with the defaults of its design filled in. */
export function planOf(draft: WizardDraft, design: ExperimentDesign) {
  const defaults = planDefaults(design);
  const whole = treatsWholeServices(design);
  return {
    ...(design === 'stepped-wedge'
      ? wedgeTimes(draft)
      : {
          duration: draft.duration ?? defaults.duration,
          minimum: draft.minimum ?? defaults.minimum,
        }),
    // The other methods stay valid however often one looks.
    seal: whole && (draft.seal ?? defaults.seal),
    looks: whole ? draft.looks : 1,
    // A canary picks pods by their labels, which is random only if somebody made it so. Waves are drawn by the server.
    randomized: whole
      ? draft.randomized ?? undefined
      : draft.randomized ?? design === 'ab',
  };
}

/** What the schedule does by itself where the plan names nothing; the server takes the same. */
const ON_HARM = {
  ab: 'pause',
  canary: 'conclude',
  process: 'tell',
  'stepped-wedge': 'tell',
} as const;

/** What happens when a guardrail gets worse than its margin. */
export function onHarmOf(
  draft: Pick<WizardDraft, 'onHarm'>,
  design: ExperimentDesign,
) {
  return draft.onHarm ?? ON_HARM[design];
}

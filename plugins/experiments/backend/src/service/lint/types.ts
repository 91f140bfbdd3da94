import type {
  ExperimentInput,
  HypothesisCode,
  LintNote,
  PowerInput,
  PowerReport,
} from '@hone/backstage-plugin-experiments-common';
import type {
  FitnessReport,
  Metric,
} from '@hone/backstage-plugin-metrics-common';
import type { Collision } from '../../store/experiments/findCollisions';
import type { Caller, ServiceContext } from '../context';

/** Everything that a draft can be told. */
export type LintCode =
  | HypothesisCode
  | 'contradiction'
  | 'person-of-catalog'
  | 'service-unknown'
  | 'primary-missing'
  | 'minimum-effect-missing'
  | 'metric-unknown'
  | 'metric-no-data'
  | 'metric-lies'
  | 'metric-doubtful'
  | 'no-guardrail'
  | 'control-missing'
  | 'same-arms'
  | 'own-past'
  | 'waves-missing'
  | 'treated-missing'
  | 'part-weeks'
  | 'below-a-week'
  | 'collision'
  | 'collision-hidden'
  | 'underpowered'
  | 'underpowered-ever'
  | 'power-unknown'
  | 'not-checked';

/** What a metric of the draft is found to be. */
export interface MetricFacts {
  definition: Metric | undefined;
  fitness: FitnessReport['verdict'] | null;
  /** Null when its history was not read. */
  hasData: boolean | null;
}

/** What the rules know beside the draft itself. */
export interface LintFacts {
  /** In the order of the draft's metrics; empty where they were not looked up. */
  metrics: MetricFacts[];
  unknownServices: string[];
  /** Names of people of the catalog, with the field that holds them. */
  people: { field: string; name: string }[];
  /** On treated services and on those to compare with. */
  collisions: { field: string; collision: Collision }[];
  power: PowerReport | null;
  /** What could not be looked up, each a sentence. */
  failures: string[];
}

/** One remark before it becomes a sentence. */
export interface Finding {
  field: string;
  params?: LintNote['sentence']['params'];
}

/** One thing that a draft can lack. */
export interface LintRule {
  code: LintCode;
  severity: LintNote['severity'];
  find(draft: ExperimentInput, facts: LintFacts): Finding[];
}

/** Says which effects trials of several lengths can detect. */
export type PowerReader = (
  context: ServiceContext,
  caller: Caller,
  input: PowerInput,
) => Promise<PowerReport>;

/** How the history of metrics is read. */
export interface HistoryReader {
  readPower: PowerReader;
}

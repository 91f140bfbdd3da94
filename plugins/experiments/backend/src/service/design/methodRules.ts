import type { EvidenceGrade } from '@hone/inference';
import type { ExperimentPlan } from '@hone/backstage-plugin-experiments-common';

/**
 * A method that process trials are judged by.
 */
export type ProcessMethod = Exclude<
  NonNullable<ExperimentPlan['method']>,
  'auto'
>;

/**
 * What is known of a process trial when its method is chosen.
 */
export interface MethodSituation {
  treated: number;
  /** Whether every treated service has values enough to be compared one by one. */
  complete: boolean;
  /** Services of the control that have values enough; before the start all that the plan names. */
  controls: number;
  /** Points before the start, and points that there will be after it. */
  before: number;
  after: number;
  /** Share of the variance before the start that the mean of the controls tells; null while it is not known. */
  explained: number | null;
}

/**
 * A rule of the choice: the first that applies decides.
 */
export interface MethodRule {
  name: string;
  method: ProcessMethod;
  /** The best grade that this comparison can get. */
  ceiling: EvidenceGrade;
  applies(situation: MethodSituation): boolean;
  /** One sentence. */
  reason(situation: MethodSituation): string;
}

/** With J controls the smallest placebo p is 1/(J + 1): 19 reach .05. */
const CONTROLS_FOR_P = 19;
/** From so many controls on a mix of them is better than their mean. */
const CONTROLS_FOR_MIX = 8;
/** With fewer the spread of the placebos is hardly known. */
const CONTROLS_FOR_PLACEBOS = 4;
/** Share of the variance, and points before the start, from which covariates foretell better than the past alone. */
const EXPLAINED = 0.5;
const BEFORE_FOR_COVARIATES = 56;
const LEAST_BEFORE = 12;
const LEAST_POINTS = 24;

const count = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`;

function mixes(situation: MethodSituation, least: number): boolean {
  const { controls, treated, complete, before } = situation;
  return complete && controls >= least && controls > treated && before >= 2;
}

function hasPast({ before, after }: MethodSituation): boolean {
  return before >= LEAST_BEFORE && before + after >= LEAST_POINTS;
}

/**
 * The rules, in order (docs/experiments/designs.md has the measurements behind them).
 */
export const METHOD_RULES: MethodRule[] = [
  {
    name: '19 or more controls, more than treated services',
    method: 'synthetic-did',
    ceiling: 'B',
    applies: s => mixes(s, CONTROLS_FOR_P),
    reason: s =>
      `${
        s.controls
      } controls make a mix that moves like the treated, and enough placebos for p to reach ${(
        1 /
        (s.controls + 1)
      ).toFixed(3)}.`,
  },
  {
    name: '8 to 18 controls, more than treated services',
    method: 'synthetic-did',
    ceiling: 'C',
    applies: s => mixes(s, CONTROLS_FOR_MIX),
    reason: s =>
      `${
        s.controls
      } controls make a mix that moves like the treated, but among so few placebos p cannot fall below ${(
        1 /
        (s.controls + 1)
      ).toFixed(3)}.`,
  },
  {
    name: '4 to 7 controls, more than treated services',
    method: 'difference-in-differences',
    ceiling: 'C',
    applies: s => mixes(s, CONTROLS_FOR_PLACEBOS),
    reason: s =>
      `${
        s.controls
      } controls are too few for a mix, so their mean is compared with; the interval comes from placebos among them, of which p cannot fall below ${(
        1 /
        (s.controls + 1)
      ).toFixed(2)}.`,
  },
  {
    name: 'A few controls that tell half of the variance, 56 points before the start',
    method: 'structural-time-series',
    ceiling: 'C',
    applies: s =>
      s.controls >= 1 &&
      s.before >= BEFORE_FOR_COVARIATES &&
      (s.explained ?? 0) >= EXPLAINED,
    reason: s =>
      `${count(s.controls, 'control')} tell ${Math.round(
        100 * (s.explained ?? 0),
      )}% of the variance before the start: too few for placebos, but a regression on them foretells more than the past alone.`,
  },
  {
    name: 'A few controls',
    method: 'interrupted-time-series',
    ceiling: 'C',
    applies: s => s.controls >= 1 && hasPast(s),
    reason: s =>
      `${count(
        s.controls,
        'control',
      )} give too few placebos; the difference to their mean is judged by its own past, with its autocorrelation.`,
  },
  {
    name: 'No control, 24 points of which 12 before the start',
    method: 'interrupted-time-series',
    ceiling: 'C',
    applies: hasPast,
    reason: s =>
      `Without controls the series is judged by its own past: ${s.before} points before the start show trend and autocorrelation.`,
  },
  {
    name: 'Anything else: before and after',
    method: 'interrupted-time-series',
    ceiling: 'D',
    applies: () => true,
    reason: s =>
      `${s.before} points before the start and ${s.after} after it say little about what would have happened anyway; ${LEAST_BEFORE} before and ${LEAST_POINTS} in all are needed.`,
  },
];

/**
 * What the rules choose, and why.
 */
export interface MethodChoice {
  method: ProcessMethod;
  ceiling: EvidenceGrade;
  /** Every rule in order, with what it says of this situation. */
  rules: { number: number; name: string; matched: boolean; detail: string }[];
  reason: string;
}

/**
 * Chooses the method of a process trial: the first rule that applies.
 */
export function chooseMethod(situation: MethodSituation): MethodChoice {
  const chosen = METHOD_RULES.findIndex(rule => rule.applies(situation));
  const rule = METHOD_RULES[chosen];
  return {
    method: rule.method,
    ceiling: rule.ceiling,
    reason: rule.reason(situation),
    rules: METHOD_RULES.map((one, i) => ({
      number: i + 1,
      name: one.name,
      matched: i === chosen,
      detail: i === chosen ? rule.reason(situation) : skipped(i, chosen),
    })),
  };
}

function skipped(index: number, chosen: number): string {
  return index < chosen
    ? 'Does not hold here.'
    : 'Not asked: a rule before it holds.';
}

import fc from 'fast-check';
import type {
  ExperimentArm,
  ExperimentPlan,
  RiskAnswers,
} from '@hone/backstage-plugin-experiments-common';
import { metricSnapshot } from '../../../../__fixtures__/experiment';
import type { ExperimentRecord } from '../../../../store/experiments';
import { resolvePlan } from '../../../drafts/resolvePlan';

/**
 * What an approval is bound to.
 */
export type AnyPlan = Pick<
  ExperimentRecord,
  | 'entityRef'
  | 'ownerRef'
  | 'design'
  | 'hypothesis'
  | 'metrics'
  | 'treated'
  | 'control'
  | 'plan'
  | 'risk'
>;

const HOUR = 3600;
const DAY = 86_400;
const service = (name: string) => `component:default/${name}`;
const OWN = service('cart-api');
/** What happens on harm where a plan says nothing; said apart from the rules that are tested. */
const ON_HARM = {
  ab: 'pause',
  canary: 'conclude',
  process: 'tell',
  'stepped-wedge': 'tell',
};
const isWhole = ({ design }: Pick<AnyPlan, 'design'>) =>
  design === 'process' || design === 'stepped-wedge';

const anyServices = fc.uniqueArray(
  fc.constantFrom(...['a', 'b', 'c', 'd'].map(service)),
  { minLength: 1 },
);

const anyArm = (name: string): fc.Arbitrary<ExperimentArm> =>
  fc.record(
    {
      name: fc.constant(name),
      entityRefs: anyServices,
      selector: fc.constantFrom<Record<string, string>[]>(
        { track: 'canary', region: 'eu' },
        { a: 'b' },
      ),
      share: fc.constantFrom(0.1, 0.5),
    },
    { requiredKeys: ['name'] },
  );

const anyRules: fc.Arbitrary<ExperimentPlan> = fc.record(
  {
    durationSeconds: fc.constantFrom(14 * DAY, 28 * DAY),
    minimumDurationSeconds: fc.constantFrom(0, DAY),
    baselineSeconds: fc.constantFrom(28 * DAY, 56 * DAY),
    stepSeconds: fc.constantFrom(6 * HOUR, DAY),
    alpha: fc.constantFrom(0.01, 0.1),
    randomized: fc.boolean(),
    looks: fc.constantFrom(1, 3),
    stopRules: fc.record(
      {
        onHarm: fc.constantFrom('conclude', 'pause', 'tell'),
        onInvalid: fc.constantFrom('pause', 'tell'),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ['durationSeconds'] },
);

const anyAnswers: fc.Arbitrary<RiskAnswers> = fc.record(
  {
    dataClasses: fc.uniqueArray(fc.constantFrom('payment', 'personal')),
    schemaChange: fc.boolean(),
    rehearsed: fc.boolean(),
  },
  { requiredKeys: [] },
);

/** Plans of every design, each part said or left to its default. */
export const anyPlan: fc.Arbitrary<AnyPlan> = fc
  .record({
    entityRef: fc.constant(OWN),
    ownerRef: fc.constantFrom('group:default/checkout', null),
    design: fc.constantFrom(
      'ab' as const,
      'canary' as const,
      'process' as const,
      'stepped-wedge' as const,
    ),
    hypothesis: fc.record({
      problem: fc.constantFrom('Slow', ' Slow '),
      solution: fc.constant('Fast'),
      metric: fc.constant('Faster'),
    }),
    metrics: fc.constant<AnyPlan['metrics']>([
      metricSnapshot(),
      metricSnapshot({
        role: 'guardrail',
        metricId: 'm-guardrail',
        minimumEffect: null,
        margin: 0.1,
      }),
    ]),
    treated: anyArm('green'),
    control: anyArm('blue'),
    plan: anyRules,
    risk: anyAnswers,
  })
  .map(plan =>
    plan.design === 'stepped-wedge'
      ? {
          ...plan,
          plan: {
            ...plan.plan,
            stepSeconds: DAY,
            waves: { count: 3, periodSeconds: 4 * DAY },
          },
        }
      : plan,
  );

/** As a form sends it that shows every default, lists the services in another order, and puts other members first. */
export function writtenByForm(plan: AnyPlan): AnyPlan {
  const { design, treated, control, risk } = plan;
  const resolved = resolvePlan(plan.plan, design, plan.metrics[0].stepSeconds);
  const refs = (arm: ExperimentArm) =>
    [...(arm.entityRefs ?? [plan.entityRef])].reverse();
  const half = design === 'ab';
  const share =
    treated.share ?? (half ? 1 - (control?.share ?? 0.5) : undefined);
  const other = control?.share ?? (share === undefined ? undefined : 1 - share);
  const planned = isWhole(plan)
    ? { treated: {}, control: {} }
    : {
        treated: share === undefined ? {} : { share },
        control: other === undefined ? {} : { share: other },
      };
  return {
    ...plan,
    hypothesis: { ...plan.hypothesis, problem: plan.hypothesis.problem.trim() },
    treated: {
      selector: {},
      ...treated,
      ...planned.treated,
      entityRefs: refs(treated),
    },
    control: control && {
      selector: {},
      ...control,
      ...planned.control,
      entityRefs: refs(control),
    },
    plan: {
      ...resolved,
      ...(plan.plan.waves
        ? { waves: { ...plan.plan.waves, transitionSeconds: 0 } }
        : {}),
    },
    risk: risk.dataClasses
      ? { ...risk, dataClasses: [...risk.dataClasses].reverse() }
      : risk,
  };
}

type Change = (plan: AnyPlan) => AnyPlan;

const rules =
  (
    change: (plan: ExperimentPlan, all: AnyPlan) => Partial<ExperimentPlan>,
  ): Change =>
  plan => ({ ...plan, plan: { ...plan.plan, ...change(plan.plan, plan) } });

const arm =
  (
    side: 'treated' | 'control',
    change: (arm: ExperimentArm) => Partial<ExperimentArm>,
  ): Change =>
  plan => ({ ...plan, [side]: { ...plan[side]!, ...change(plan[side]!) } });

/** What makes another plan of any plan, by name. */
export const REAL_CHANGES: Record<string, Change> = {
  owner: plan => ({ ...plan, ownerRef: 'group:default/orders' }),
  service: plan => ({ ...plan, entityRef: service('pay') }),
  design: plan => ({
    ...plan,
    design: plan.design === 'ab' ? 'canary' : 'ab',
    plan: { ...plan.plan, waves: undefined },
  }),
  problem: plan => ({
    ...plan,
    hypothesis: { ...plan.hypothesis, problem: 'Slower' },
  }),
  'minimum effect': ({ metrics: [primary, guardrail], ...plan }) => ({
    ...plan,
    metrics: [{ ...primary, minimumEffect: 0.2 }, guardrail],
  }),
  margin: ({ metrics: [primary, guardrail], ...plan }) => ({
    ...plan,
    metrics: [primary, { ...guardrail, margin: 0.2 }],
  }),
  'a guardrail less': plan => ({ ...plan, metrics: plan.metrics.slice(0, 1) }),
  'what a metric measures': ({ metrics: [primary, guardrail], ...plan }) => ({
    ...plan,
    metrics: [{ ...primary, definitionHash: 'other' }, guardrail],
  }),
  'name of an arm': arm('treated', () => ({ name: 'other' })),
  'services of an arm': arm('treated', ({ entityRefs = [] }) => ({
    entityRefs: [...entityRefs, service('e'), service('f')],
  })),
  selector: arm('control', () => ({ selector: { other: 'yes' } })),
  'planned share': arm('treated', () => ({ share: 0.2 })),
  'no control': plan => ({ ...plan, control: null }),
  duration: rules(({ durationSeconds }) => ({
    durationSeconds: durationSeconds + 4 * DAY,
  })),
  'minimum duration': rules(() => ({ minimumDurationSeconds: 5 * DAY })),
  step: rules(({ stepSeconds }) => ({
    stepSeconds: stepSeconds === 12 * HOUR ? 4 * HOUR : 12 * HOUR,
  })),
  alpha: rules(() => ({ alpha: 0.02 })),
  randomized: rules(({ randomized }, { design }) => ({
    randomized: !(
      randomized ??
      (design === 'ab' || design === 'stepped-wedge')
    ),
  })),
  looks: rules(() => ({ looks: 2 })),
  'what happens on harm': rules(({ stopRules }, { design }) => {
    const stands = stopRules?.onHarm ?? ON_HARM[design];
    return {
      stopRules: {
        ...stopRules,
        onHarm: stands === 'pause' ? 'tell' : 'pause',
      },
    };
  }),
  'what happens on bad data': rules(({ stopRules }) => ({
    stopRules: {
      ...stopRules,
      onInvalid: stopRules?.onInvalid === 'pause' ? 'tell' : 'pause',
    },
  })),
  'data classes': plan => ({
    ...plan,
    risk: {
      ...plan.risk,
      dataClasses: [...(plan.risk.dataClasses ?? []), 'health'],
    },
  }),
  effort: plan => ({ ...plan, risk: { ...plan.risk, personDays: 3 } }),
};

/** What changes whole services alone. */
export const CHANGES_OF_WHOLE_SERVICES: Record<string, Change> = {
  baseline: rules(({ baselineSeconds }) => ({
    baselineSeconds: (baselineSeconds ?? 0) + 100 * DAY,
  })),
  seal: rules(({ sealEffects = true }) => ({ sealEffects: !sealEffects })),
};

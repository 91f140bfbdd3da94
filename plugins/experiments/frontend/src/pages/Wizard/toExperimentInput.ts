import type {
  ExperimentArm,
  ExperimentDesign,
  ExperimentInput,
  ExperimentPlan,
  MetricUse,
} from '@hone/backstage-plugin-experiments-common';
import { planOf, treatedOf, type WizardDraft } from './wizardDraft';
import { toSeconds } from './planDefaults';
import { keptOf, sharesOf } from './kept';
import { parseSelector } from './selector';

function arms(
  draft: WizardDraft,
  design: ExperimentDesign,
): { treated: ExperimentArm; control: ExperimentArm | null } {
  const kept = keptOf(draft, design);
  if (design === 'stepped-wedge') {
    return {
      treated: {
        ...kept?.treated,
        name: kept?.treated.name ?? 'treated',
        entityRefs: treatedOf(draft),
      },
      control: null,
    };
  }
  if (design === 'process') {
    return {
      treated: {
        ...kept?.treated,
        name: kept?.treated.name ?? 'treated',
        entityRefs: treatedOf(draft),
      },
      control:
        draft.controlServices.length > 0
          ? {
              ...kept?.control,
              name: kept?.control?.name ?? 'control',
              entityRefs: [...draft.controlServices],
            }
          : null,
    };
  }
  const shares = sharesOf(draft, kept);
  return {
    treated: {
      ...kept?.treated,
      name: kept?.treated.name ?? (design === 'ab' ? 'treatment' : 'canary'),
      selector: parseSelector(draft.treatedSelector) ?? {},
      ...shares.treated,
    },
    control: {
      ...kept?.control,
      name: kept?.control?.name ?? (design === 'ab' ? 'control' : 'stable'),
      selector: parseSelector(draft.controlSelector) ?? {},
      ...shares.control,
    },
  };
}

function metrics(draft: WizardDraft): MetricUse[] {
  const uses: MetricUse[] = [];
  if (draft.primary?.metricId) {
    uses.push({
      role: 'primary',
      metricId: draft.primary.metricId,
      minimumEffect: draft.minimumEffectPercent / 100,
    });
  }
  for (const guardrail of draft.guardrails) {
    if (guardrail.metricId) {
      uses.push({
        role: 'guardrail',
        metricId: guardrail.metricId,
        margin: guardrail.marginPercent / 100,
      });
    }
  }
  return uses;
}

function plan(draft: WizardDraft, design: ExperimentDesign): ExperimentPlan {
  const { duration, minimum, seal, looks, randomized } = planOf(draft, design);
  const { onHarm, onInvalid, method, step, waves } = draft;
  const kept = keptOf(draft, design)?.plan;
  const { alpha, baselineSeconds } = kept ?? {};
  const transitionSeconds = kept?.waves?.transitionSeconds;
  return {
    ...(alpha === undefined ? {} : { alpha }),
    ...(baselineSeconds === undefined ? {} : { baselineSeconds }),
    durationSeconds: toSeconds(duration),
    minimumDurationSeconds: toSeconds(minimum),
    ...(step ? { stepSeconds: toSeconds(step) } : {}),
    ...(randomized === undefined ? {} : { randomized }),
    sealEffects: seal,
    ...(looks > 1 ? { looks } : {}),
    ...(design === 'process' && method ? { method } : {}),
    ...(design === 'stepped-wedge'
      ? {
          waves: {
            count: waves.count,
            periodSeconds: toSeconds(waves.period),
            ...(transitionSeconds === undefined ? {} : { transitionSeconds }),
          },
        }
      : {}),
    ...(onHarm || onInvalid
      ? {
          stopRules: {
            ...(onHarm ? { onHarm } : {}),
            ...(onInvalid ? { onInvalid } : {}),
          },
        }
      : {}),
  };
}

/**
 * What the backend is asked to store. Metrics without a definition are left out, so definitions come first.
 */
export function toExperimentInput(
  draft: WizardDraft,
  design: ExperimentDesign,
): ExperimentInput {
  const { templateId, ideaKey, learningKey, follows } = draft;
  const kept = keptOf(draft, design);
  return {
    title: draft.title.trim(),
    entityRef: draft.service ?? '',
    design,
    hypothesis: {
      problem: draft.problem.trim(),
      solution: draft.solution.trim(),
      metric: draft.expectation.trim(),
    },
    metrics: metrics(draft),
    ...arms(draft, design),
    plan: plan(draft, design),
    tags: draft.tags,
    risk: draft.risk,
    ...(kept?.ownerRef ? { ownerRef: kept.ownerRef } : {}),
    ...(templateId ? { templateId } : {}),
    ...(ideaKey ? { ideaKey } : {}),
    ...(learningKey ? { learningKey } : {}),
    ...(follows.length > 0 ? { follows } : {}),
  };
}

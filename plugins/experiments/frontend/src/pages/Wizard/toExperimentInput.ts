import type {
  ExperimentArm,
  ExperimentDesign,
  ExperimentInput,
  ExperimentPlan,
  MetricUse,
} from '@hone/backstage-plugin-experiments-common';
import { planOf, treatedOf, type WizardDraft } from './wizardDraft';
import { toSeconds } from './planDefaults';
import { parseSelector } from './selector';

function arms(
  draft: WizardDraft,
  design: ExperimentDesign,
): { treated: ExperimentArm; control: ExperimentArm | null } {
  if (design === 'stepped-wedge') {
    return {
      treated: { name: 'treated', entityRefs: treatedOf(draft) },
      control: null,
    };
  }
  if (design === 'process') {
    return {
      treated: { name: 'treated', entityRefs: treatedOf(draft) },
      control:
        draft.controlServices.length > 0
          ? { name: 'control', entityRefs: [...draft.controlServices] }
          : null,
    };
  }
  const share = draft.treatedSharePercent / 100;
  return {
    treated: {
      name: design === 'ab' ? 'treatment' : 'canary',
      selector: parseSelector(draft.treatedSelector) ?? {},
      share,
    },
    control: {
      name: design === 'ab' ? 'control' : 'stable',
      selector: parseSelector(draft.controlSelector) ?? {},
      // Two shares have to add up to 1; floating-point dust would not.
      share: Math.round((1 - share) * 1e6) / 1e6,
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
  return {
    durationSeconds: toSeconds(duration),
    minimumDurationSeconds: toSeconds(minimum),
    ...(step ? { stepSeconds: toSeconds(step) } : {}),
    randomized,
    sealEffects: seal,
    ...(looks > 1 ? { looks } : {}),
    ...(design === 'process' && method ? { method } : {}),
    ...(design === 'stepped-wedge'
      ? {
          waves: {
            count: waves.count,
            periodSeconds: toSeconds(waves.period),
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
    ...(templateId ? { templateId } : {}),
    ...(ideaKey ? { ideaKey } : {}),
    ...(learningKey ? { learningKey } : {}),
    ...(follows.length > 0 ? { follows } : {}),
  };
}

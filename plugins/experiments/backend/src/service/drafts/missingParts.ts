import {
  LEAST_WEDGE_SERVICES,
  treatsWholeServices,
} from '@hone/backstage-plugin-experiments-common';
import type { ExperimentRecord } from '../../store/experiments';

/**
 * What a draft lacks before it can start, as sentences. A guardrail is advised, not required, so its absence is not
 * among them.
 */
export function missingParts(
  draft: Pick<
    ExperimentRecord,
    'hypothesis' | 'metrics' | 'design' | 'control' | 'treated' | 'plan'
  >,
): string[] {
  const { hypothesis, metrics, design, control, treated } = draft;
  const primary = metrics.find(m => m.role === 'primary');
  const sentences: string[] = [];
  if (!hypothesis.problem.trim()) {
    sentences.push('Describe the problem that the change is meant to solve.');
  }
  if (!hypothesis.solution.trim()) {
    sentences.push('Describe the solution that is tried.');
  }
  if (!hypothesis.metric.trim()) {
    sentences.push('Say in words what the metric is expected to do.');
  }
  if (!primary) {
    sentences.push('Choose the primary metric.');
  } else if (primary.minimumEffect === null) {
    sentences.push(
      `Say how large a change of ${primary.title} has to be to be worth it.`,
    );
  }
  if (!treatsWholeServices(design) && !control) {
    sentences.push(
      `Name the control: ${
        design === 'ab' ? 'an A/B test' : 'a canary'
      } compares two arms that run at the same time.`,
    );
  }
  if (design === 'stepped-wedge') sentences.push(...missingInWedge(draft));
  if (control && sameSeries(treated, control)) {
    sentences.push(
      'Treated and control pick the same series: give them different names, services or selectors.',
    );
  }
  return sentences;
}

function missingInWedge({
  treated,
  plan,
}: Pick<ExperimentRecord, 'treated' | 'plan'>): string[] {
  const sentences: string[] = [];
  if (!treated.entityRefs?.length) {
    sentences.push(
      `Name the services that adopt the change, at least ${LEAST_WEDGE_SERVICES}.`,
    );
  }
  if (!plan.waves) {
    sentences.push(
      'Say in how many waves the services adopt the change, and how long after one another.',
    );
  }
  return sentences;
}

/**
 * Whether two arms would read the same series, so that there is nothing to compare.
 */
export function sameSeries(
  a: ExperimentRecord['treated'],
  b: ExperimentRecord['treated'],
): boolean {
  const identity = (arm: ExperimentRecord['treated']) =>
    JSON.stringify([
      arm.name,
      [...(arm.entityRefs ?? [])].sort(),
      Object.entries(arm.selector ?? {}).sort(),
    ]);
  return identity(a) === identity(b);
}

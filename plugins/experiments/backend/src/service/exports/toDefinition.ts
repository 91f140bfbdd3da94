import { stringify } from 'yaml';
import type { Exported } from './types';

/** The version of the document, raised when an older one would be understood otherwise. */
export const DEFINITION_VERSION = 'hone.dev/v1alpha1';

/** Leaves out what is empty, because it says nothing in a file that people read. */
function filled<T extends object>(content: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(content).filter(
      ([, value]) =>
        value !== null &&
        value !== undefined &&
        !(Array.isArray(value) && value.length === 0),
    ),
  ) as Partial<T>;
}

/**
 * The plan of an experiment as the document that creates it again.
 */
export function toDefinition({ experiment }: Exported): string {
  const { hypothesis, metrics } = experiment;
  return stringify(
    {
      apiVersion: DEFINITION_VERSION,
      kind: 'Experiment',
      metadata: filled({
        name: experiment.key.toLocaleLowerCase('en-US'),
        title: experiment.title,
        tags: experiment.tags,
      }),
      spec: filled({
        entityRef: experiment.entityRef,
        ownerRef: experiment.ownerRef,
        design: experiment.design,
        hypothesis,
        metrics: metrics.map(({ role, metricId, minimumEffect, margin }) =>
          filled({ role, metricId, minimumEffect, margin }),
        ),
        treated: experiment.treated,
        control: experiment.control,
        plan: experiment.plan,
        follows: experiment.follows.map(({ key }) => key),
        ideaKey: experiment.idea?.key,
        templateId: experiment.templateId,
        risk: Object.keys(experiment.risk).length > 0 ? experiment.risk : null,
      }),
    },
    { lineWidth: 100 },
  );
}

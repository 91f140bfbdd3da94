import type { ExperimentInput } from '@hone/backstage-plugin-experiments-common';
import type { Finding, LintFacts, LintRule, MetricFacts } from '../types';

/** The metrics that were looked up and exist, with what is known of them. */
function known(
  draft: ExperimentInput,
  facts: LintFacts,
  when: (metric: MetricFacts) => boolean,
): Finding[] {
  return facts.metrics.flatMap((found, i) =>
    found.definition && when(found)
      ? [
          {
            field: `metrics.${i}.metricId`,
            params: {
              metric: found.definition.title,
              entityRef: draft.entityRef,
            },
          },
        ]
      : [],
  );
}

/** What is measured, and whether it can carry the comparison. */
export const METRIC_RULES: LintRule[] = [
  {
    code: 'primary-missing',
    severity: 'blocks',
    find: ({ metrics }) =>
      metrics.some(use => use.role === 'primary') ? [] : [{ field: 'metrics' }],
  },
  {
    code: 'metric-unknown',
    severity: 'blocks',
    find: (draft, facts) =>
      draft.metrics.flatMap((use, i) =>
        facts.metrics[i] && !facts.metrics[i].definition
          ? [
              {
                field: `metrics.${i}.metricId`,
                params: { metric: use.metricId },
              },
            ]
          : [],
      ),
  },
  {
    code: 'minimum-effect-missing',
    severity: 'blocks',
    find: (draft, facts) =>
      draft.metrics.flatMap((use, i) =>
        use.role === 'primary' && use.minimumEffect === undefined
          ? [
              {
                field: `metrics.${i}.minimumEffect`,
                params: {
                  metric: facts.metrics[i]?.definition?.title ?? use.metricId,
                },
              },
            ]
          : [],
      ),
  },
  {
    code: 'metric-no-data',
    severity: 'warns',
    find: (draft, facts) => known(draft, facts, m => m.hasData === false),
  },
  {
    code: 'metric-lies',
    severity: 'warns',
    find: (draft, facts) => known(draft, facts, m => m.fitness === 'lies'),
  },
  {
    code: 'metric-doubtful',
    severity: 'hints',
    find: (draft, facts) => known(draft, facts, m => m.fitness === 'doubtful'),
  },
  {
    code: 'no-guardrail',
    severity: 'warns',
    find: ({ metrics }) =>
      metrics.some(use => use.role === 'guardrail')
        ? []
        : [{ field: 'metrics' }],
  },
];

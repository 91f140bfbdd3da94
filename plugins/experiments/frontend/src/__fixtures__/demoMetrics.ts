import type { ResolvedMetricUse } from '@hone/backstage-plugin-experiments-common';

type Kind = ResolvedMetricUse['kind'];

function metric(
  metricId: string,
  title: string,
  unit: string,
  kind: Kind,
  direction: ResolvedMetricUse['direction'],
): ResolvedMetricUse {
  return {
    role: 'primary',
    metricId,
    title,
    unit,
    direction,
    kind,
    minimumEffect: 0.05,
    margin: null,
    simulated: true,
  };
}

export const METRICS = {
  latency: metric(
    'm-latency',
    'p95 latency',
    'ms',
    'quantile',
    'lower-is-better',
  ),
  errors: metric(
    'm-errors',
    'Error rate',
    'ratio',
    'proportion',
    'lower-is-better',
  ),
  leadTime: metric(
    'm-lead',
    'Change lead time',
    'h',
    'mean',
    'lower-is-better',
  ),
  reruns: metric(
    'm-reruns',
    'CI re-run rate',
    'ratio',
    'proportion',
    'lower-is-better',
  ),
  payments: metric(
    'm-payments',
    'Payment success',
    'ratio',
    'proportion',
    'higher-is-better',
  ),
  conversion: metric(
    'm-conversion',
    'Checkout conversion',
    'ratio',
    'proportion',
    'higher-is-better',
  ),
  deploys: metric(
    'm-deploys',
    'Deployments',
    '1/wk',
    'rate',
    'higher-is-better',
  ),
};

export function guardrail(
  use: ResolvedMetricUse,
  margin = 0.1,
): ResolvedMetricUse {
  return { ...use, role: 'guardrail', minimumEffect: null, margin };
}

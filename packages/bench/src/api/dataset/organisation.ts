import { createRng } from '@hone/inference';

/**
 * Who owns what in the portal that the benchmark makes up.
 */
export interface Organisation {
  services: { entityRef: string; ownerRef: string }[];
  metrics: {
    metricId: string;
    title: string;
    unit: string;
    direction: 'lower-is-better' | 'higher-is-better';
    kind: 'mean' | 'proportion' | 'quantile' | 'rate';
  }[];
}

const GROUPS = 600;

/** Engineers who write, vote and comment. */
export const PEOPLE = 5000;

/** Groups from outside that experiments are shared with. */
export const PARTNERS = Array.from(
  { length: 40 },
  (_, i) => `group:default/partner-${i + 1}`,
);

const KINDS = ['api', 'web', 'worker', 'gateway', 'store', 'sync', 'feed'];

const METRICS: Omit<Organisation['metrics'][number], 'metricId'>[] = [
  {
    title: 'Request errors',
    unit: 'ratio',
    direction: 'lower-is-better',
    kind: 'proportion',
  },
  {
    title: 'Request duration p95',
    unit: 'seconds',
    direction: 'lower-is-better',
    kind: 'quantile',
  },
  {
    title: 'Conversion',
    unit: 'ratio',
    direction: 'higher-is-better',
    kind: 'proportion',
  },
  {
    title: 'Lead time of changes',
    unit: 'hours',
    direction: 'lower-is-better',
    kind: 'mean',
  },
  {
    title: 'Deployments per week',
    unit: 'deployments',
    direction: 'higher-is-better',
    kind: 'rate',
  },
  {
    title: 'CI re-run rate',
    unit: 'ratio',
    direction: 'lower-is-better',
    kind: 'proportion',
  },
  {
    title: 'Memory per pod',
    unit: 'bytes',
    direction: 'lower-is-better',
    kind: 'mean',
  },
  {
    title: 'Orders per minute',
    unit: 'orders',
    direction: 'higher-is-better',
    kind: 'rate',
  },
];

/**
 * Makes the services, each owned by one of 600 groups, and the metric definitions.
 */
export function createOrganisation(options: {
  services: number;
  seed: number;
  words: string[];
}): Organisation {
  const rng = createRng(`organisation/${options.seed}`);
  const groups = Array.from(
    { length: GROUPS },
    (_, i) => `group:default/team-${i + 1}`,
  );
  return {
    services: Array.from({ length: options.services }, (_, i) => {
      const word = options.words[60 + rng.int(options.words.length - 60)];
      const kind = KINDS[rng.int(KINDS.length)];
      return {
        entityRef: `component:default/${word}-${kind}-${i + 1}`,
        ownerRef: groups[rng.int(GROUPS)],
      };
    }),
    metrics: METRICS.map((metric, i) => ({
      ...metric,
      metricId: `01900000-0000-7000-8000-${String(i).padStart(12, '0')}`,
    })),
  };
}

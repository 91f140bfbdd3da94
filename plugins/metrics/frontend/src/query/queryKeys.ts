import type { DeliveryWeeks } from '@hone/backstage-plugin-metrics-common';

/** Whole weeks of the organization, or of a group. */
export interface OverviewScope extends Required<Pick<DeliveryWeeks, 'weeks'>> {
  until: string | null;
  group: string | null;
}

/** Keys of the query cache; everything about a service's delivery starts with the same words. */
export const queryKeys = {
  delivery: (entityRef: string) => ['delivery', entityRef] as const,
  service: (entityRef: string, days: number, to: string) =>
    ['delivery', entityRef, 'service', days, to] as const,
  year: (entityRef: string) => ['delivery', entityRef, 'year'] as const,
  link: (entityRef: string, incident: string) =>
    ['delivery', entityRef, 'link', incident] as const,
  release: (entityRef: string, id: string, to: string) =>
    ['delivery', entityRef, 'release', id, to] as const,
  releases: (entityRef: string, days: number, to: string) =>
    ['delivery', entityRef, 'releases', days, to] as const,
  overview: ({ group, weeks, until }: OverviewScope) =>
    ['delivery-overview', group, weeks, until] as const,
  rows: ({ group, weeks, until }: OverviewScope) =>
    ['delivery-rows', group, weeks, until] as const,
  quality: ({ group, weeks, until }: OverviewScope) =>
    ['delivery-quality', group, weeks, until] as const,
  sources: () => ['delivery-sources'] as const,
  unassigned: () => ['delivery-unassigned'] as const,
  /** Everything about the telemetry of a service starts so. */
  telemetry: (entityRef: string) => ['telemetry', entityRef] as const,
  catalogue: (entityRef: string) =>
    ['telemetry', entityRef, 'catalogue'] as const,
  watches: (entityRef: string) => ['telemetry', entityRef, 'watches'] as const,
  dashboards: (entityRef: string) =>
    ['telemetry', entityRef, 'dashboards'] as const,
  fitness: (entityRef: string, metricId: string) =>
    ['telemetry', entityRef, 'fitness', metricId] as const,
  explanations: (entityRef: string) =>
    ['telemetry', entityRef, 'explanations'] as const,
  explanation: (id: string) => ['explanation', id] as const,
  exploration: (subject: string | null, window: object | undefined) =>
    ['exploration', subject, window] as const,
  definition: (metricId: string) => ['metric-definition', metricId] as const,
};

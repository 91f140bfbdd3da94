/** Keys of the query cache; everything about a service's delivery starts with the same words. */
export const queryKeys = {
  delivery: (entityRef: string) => ['delivery', entityRef] as const,
  comparison: (entityRef: string, days: number, to: string) =>
    ['delivery', entityRef, 'comparison', days, to] as const,
  summary: (entityRef: string, days: number, to: string) =>
    ['delivery', entityRef, 'summary', days, to] as const,
  releases: (entityRef: string, days: number, to: string) =>
    ['delivery', entityRef, 'releases', days, to] as const,
};

/** Keys of the query cache; everything about champions starts with the same word, so one call makes it all stale. */
export const queryKeys = {
  all: ['champions'] as const,
  me: ['me'] as const,
  programmes: ['champions', 'programmes'] as const,
  preview: (input: object) => ['champions', 'preview', input] as const,
  schedule: (id: string, range: { from: string; to: string }) =>
    ['champions', 'programme', id, 'schedule', range] as const,
  fairness: (id: string) => ['champions', 'programme', id, 'fairness'] as const,
  ledger: (id: string) => ['champions', 'programme', id, 'ledger'] as const,
  swaps: (id: string) => ['champions', 'programme', id, 'swaps'] as const,
  preferences: (id: string) =>
    ['champions', 'programme', id, 'preferences'] as const,
  why: (seatId: string, revision: number) =>
    ['champions', 'seat', seatId, 'why', revision] as const,
  partners: (seatId: string, revision: number) =>
    ['champions', 'seat', seatId, 'partners', revision] as const,
  handover: (seatId: string) =>
    ['champions', 'seat', seatId, 'handover'] as const,
  effect: (swapId: string, query: object) =>
    ['champions', 'swap', swapId, 'effect', query] as const,
  proof: (planId: string) => ['champions', 'plan', planId, 'proof'] as const,
  mySeats: ['champions', 'my-seats'] as const,
  duty: (entityRef: string) => ['champions', 'duty', entityRef] as const,
  absences: ['champions', 'absences'] as const,
  calendars: ['champions', 'calendars'] as const,
  feeds: ['champions', 'feeds'] as const,
  scopeGroups: (scopeRefs: readonly string[]) =>
    ['champions-scope', scopeRefs] as const,
  ideas: (owners: readonly string[]) => ['champions-ideas', owners] as const,
  stuck: (owners: readonly string[]) => ['champions-stuck', owners] as const,
};

/**
 * What can set off an incident.
 */
export const PATTERNS = [
  'config-change',
  'hardware-power',
  'conflicts-concurrency',
  'time',
  'database',
  'capacity',
  'dependency',
  'deploy-code',
  'network',
  'security',
  'unknown',
] as const;

export type Pattern = (typeof PATTERNS)[number];

/** Patterns by the id of the text, best first. */
export type PostmortemPredictions = Record<string, Pattern[]>;

import type { Analysis } from '@hone/backstage-plugin-experiments-common';

/** Checks that name other experiments. */
const NAMES_OTHERS: Record<string, string> = {
  'concurrent-changes':
    'Another experiment ran on the same service and metric: their effects cannot be told apart.',
  interference:
    'Another experiment changed a service of the control on the same metric.',
};

/**
 * An analysis as guests see it: neither the queries to sources inside, nor other experiments.
 */
export function forGuest(analysis: Analysis): Analysis {
  return {
    ...analysis,
    queries: [],
    checks: analysis.checks.map(check =>
      check.id in NAMES_OTHERS &&
      (check.state === 'warning' || check.state === 'failed')
        ? { ...check, detail: NAMES_OTHERS[check.id] }
        : check,
    ),
  };
}

import type { Analysis } from '@hone/backstage-plugin-experiments-common';

/** Checks that name other experiments. */
const NAMES_OTHERS: Record<string, string> = {
  'concurrent-changes':
    'Another experiment ran on the same service and metric: their effects cannot be told apart.',
  interference:
    'Another experiment changed a service of the control on the same metric.',
};

function namesOthers(check: Analysis['checks'][number]): boolean {
  return (
    check.id in NAMES_OTHERS &&
    (check.state === 'warning' || check.state === 'failed')
  );
}

/**
 * An analysis as guests see it: neither the queries to sources inside, nor other experiments. Rules and reasons of the
 * grade repeat what checks found, so it is replaced there too.
 */
export function forGuest(analysis: Analysis): Analysis {
  const telling = analysis.checks.filter(namesOthers);
  const hide = (text: string) =>
    telling.reduce(
      (hidden, { id, detail }) => hidden.split(detail).join(NAMES_OTHERS[id]),
      text,
    );
  return {
    ...analysis,
    queries: [],
    checks: analysis.checks.map(check =>
      namesOthers(check) ? { ...check, detail: NAMES_OTHERS[check.id] } : check,
    ),
    rules: analysis.rules.map(rule => ({ ...rule, detail: hide(rule.detail) })),
    gradeReasons: analysis.gradeReasons.map(hide),
  };
}

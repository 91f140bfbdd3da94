import type { ExperimentSummary } from '@hone/backstage-plugin-experiments-common';

/** The answer to "is it working" for the open experiments of a page. */
export interface Health {
  running: number;
  paused: number;
  decide: number;
  planned: number;
  /** Experiments that wait for a person. */
  attention: number;
  /** At least one verdict is older than its source's last answer. */
  stale: boolean;
}

const PLANNED = ['draft', 'in-review', 'scheduled'];
const ALARMS = ['rollback', 'invalid', 'review'];

function needsPerson({ status, verdict }: ExperimentSummary): boolean {
  if (status === 'paused' || status === 'decide') return true;
  return (
    status === 'running' &&
    verdict !== null &&
    ALARMS.includes(verdict.recommendation)
  );
}

/** Sums up the open experiments. */
export function health(open: readonly ExperimentSummary[]): Health {
  const count = (...statuses: string[]) =>
    open.filter(({ status }) => statuses.includes(status)).length;
  return {
    running: count('running'),
    paused: count('paused'),
    decide: count('decide'),
    planned: count(...PLANNED),
    attention: open.filter(needsPerson).length,
    stale: open.some(({ verdict }) => Boolean(verdict?.staleSince)),
  };
}

import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import { experimentKey, type ExperimentRecord } from '../../store/experiments';
import type { WatchCheckRow, WatchState } from '../../store/watchChecks';
import { readTrialData } from '../analysis/data/readTrialData';
import { estimatePrimary } from '../analysis/estimators/estimatePrimary';
import type { AnalysisInput, Estimate, NoEstimate } from '../analysis/types';
import type { ServiceContext } from '../context';
import { judgeWatch } from './judgeWatch';
import { watchPlan, type WatchPlan } from './watchPlan';
import { watchSentence } from './watchSentence';

type Look = Pick<WatchCheckRow, 'state' | 'effect' | 'body'> & {
  state: Exclude<WatchState, 'due'>;
};

const QUIET: AnalysisInput['circumstances'] = {
  changedMetrics: [],
  concurrent: [],
  onControl: [],
  deviatesFromPlan: false,
};

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function toLook(
  record: ExperimentRecord,
  day: WatchCheckRow['day'],
  estimate: Estimate | NoEstimate,
): Look {
  const primary = record.metrics.find(m => m.role === 'primary');
  const state =
    estimate.ok && primary
      ? judgeWatch(estimate, record.verdict?.effect ?? null, primary.direction)
      : 'unclear';
  return {
    state,
    effect: estimate.ok ? finite(estimate.estimate) : null,
    body: {
      interval: estimate.ok
        ? [finite(estimate.interval[0]), finite(estimate.interval[1])]
        : null,
      sentence: watchSentence(day, state, estimate),
      method: estimate.method,
    },
  };
}

function toInput(
  { record, plan, skipped }: WatchPlan,
  dueAt: Date,
  readings: AnalysisInput['readings'],
): AnalysisInput {
  return {
    experimentId: record.id,
    title: record.title,
    design: 'process',
    waves: null,
    plan,
    treated: record.treated,
    control: record.control,
    startedAt: record.startedAt!.getTime(),
    plannedEndAt: dueAt.getTime(),
    concluded: true,
    asOf: dueAt.getTime(),
    pauses: skipped,
    circumstances: QUIET,
    readings,
  };
}

/**
 * Looks at a shipped change again.
 *
 * @throws ServiceUnavailableError when a source does not answer
 */
export async function takeLook(
  context: ServiceContext,
  credentials: BackstageCredentials,
  record: ExperimentRecord,
  check: Pick<WatchCheckRow, 'day' | 'dueAt'>,
): Promise<Look> {
  const planned = watchPlan(record, check.dueAt);
  const data = await readTrialData(
    context.metrics,
    credentials,
    planned.record,
    {
      plan: planned.plan,
      startedAt: record.startedAt!.getTime(),
      asOf: check.dueAt.getTime(),
      now: context.clock.now().getTime(),
    },
  );
  if (data.outage) {
    throw new ServiceUnavailableError(
      `${experimentKey(record.number)} cannot be looked at again now: ${
        data.outage.message
      }`,
    );
  }
  const input = toInput(planned, check.dueAt, data.readings);
  return toLook(record, check.day, estimatePrimary(input));
}

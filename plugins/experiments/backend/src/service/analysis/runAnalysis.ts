import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ConflictError, ServiceUnavailableError } from '@backstage/errors';
import { newId } from '@hone/node';
import type { AnalysisOrigin, AnalysisRecord } from '../../store/analyses';
import { listTransitions } from '../../store/events';
import {
  experimentKey,
  markStale,
  type ExperimentRecord,
} from '../../store/experiments';
import type { ServiceContext } from '../context';
import { dueLook } from '../design/looks';
import { resolvePlan } from '../drafts/resolvePlan';
import { analyze, type AnalysisResult } from './analyze';
import { readTrialData, type TrialData } from './data/readTrialData';
import { readCircumstances } from './readCircumstances';
import { readPauses } from './readPauses';
import { storeAnalysis } from './storeAnalysis';
import type { AnalysisInput } from './types';
import { asOfInstant } from './window';

/**
 * Reads, analyses and stores.
 *
 * @throws ConflictError when the experiment never started, ServiceUnavailableError when a source does not answer; the
 * verdict that stands is then marked as stale and kept
 */
export async function runAnalysis(
  context: ServiceContext,
  record: ExperimentRecord,
  options: { credentials: BackstageCredentials; origin: AnalysisOrigin },
): Promise<AnalysisRecord> {
  const { startedAt, plannedEndAt } = record;
  const key = experimentKey(record.number);
  if (!startedAt || !plannedEndAt) {
    throw new ConflictError(
      `${key} is ${record.status} and has not started: there is nothing to analyze yet`,
    );
  }
  const now = context.clock.now();
  const primary = record.metrics.find(m => m.role === 'primary');
  const plan = resolvePlan(
    record.plan,
    record.design,
    primary?.stepSeconds ?? 60,
  );
  const schedule = {
    plan,
    startedAt: startedAt.getTime(),
    plannedEndAt: plannedEndAt.getTime(),
  };
  const asOf = asOfInstant({
    startedAt: schedule.startedAt,
    end: (record.endedAt ?? plannedEndAt).getTime(),
    now: now.getTime(),
    stepSeconds: plan.stepSeconds,
    look: dueLook(schedule, now.getTime()),
  });
  const { data, input } = await readInput(context, record, {
    credentials: options.credentials,
    plan,
    startedAt,
    plannedEndAt,
    asOf,
    now,
  });
  const trouble = data.outage ?? refusalOf(record, data, now);
  if (trouble) {
    await tellStale(context, record, trouble.since);
    throw new ServiceUnavailableError(
      `${key} cannot be analyzed now: ${trouble.message}${
        record.verdict ? '; the verdict that stands is kept' : ''
      }`,
    );
  }
  const result = analyze(input);
  const { origin } = options;
  const analysis = toRecord(record, result, data, { asOf, now, origin });
  const stands = await storeAnalysis(context.knex, record, analysis, input);
  // One that repeats the last says nothing new.
  if (stands === analysis || record.staleSince) {
    context.changes.tell('experiment', record.number);
  }
  return stands;
}

async function tellStale(
  context: ServiceContext,
  record: ExperimentRecord,
  since: Date,
): Promise<void> {
  await markStale(context.knex, record.id, since);
  if (!record.staleSince) context.changes.tell('experiment', record.number);
}

/** A query that is refused after it once worked must not replace a verdict; before that, the checks tell of it. */
function refusalOf(
  record: ExperimentRecord,
  data: TrialData,
  now: Date,
): TrialData['outage'] {
  const refused = data.readings.find(reading => reading.refusal !== null);
  return refused && record.verdict
    ? { since: now, message: refused.refusal! }
    : null;
}

async function readInput(
  context: ServiceContext,
  record: ExperimentRecord,
  options: {
    credentials: BackstageCredentials;
    plan: AnalysisInput['plan'];
    startedAt: Date;
    plannedEndAt: Date;
    asOf: number;
    now: Date;
  },
): Promise<{ data: TrialData; input: AnalysisInput }> {
  const { credentials, plan, startedAt, plannedEndAt, asOf, now } = options;
  try {
    const [data, circumstances, events] = await Promise.all([
      readTrialData(context.metrics, credentials, record, {
        plan,
        startedAt: startedAt.getTime(),
        asOf,
        now: now.getTime(),
      }),
      readCircumstances(context, credentials, record, {
        plan,
        startedAt,
        to: new Date(asOf),
      }),
      listTransitions(context.knex, record.id),
    ]);
    return {
      data,
      input: {
        experimentId: record.id,
        title: record.title,
        design: record.design,
        plan,
        treated: record.treated,
        control: record.control,
        waves: record.waves,
        startedAt: startedAt.getTime(),
        plannedEndAt: plannedEndAt.getTime(),
        concluded: record.endedAt !== null,
        asOf,
        pauses: readPauses(events),
        circumstances,
        readings: data.readings,
      },
    };
  } catch (error) {
    if (error instanceof ServiceUnavailableError) {
      await tellStale(context, record, now);
    }
    throw error;
  }
}

function toRecord(
  record: ExperimentRecord,
  result: AnalysisResult,
  data: TrialData,
  options: { asOf: number; now: Date; origin: AnalysisOrigin },
): AnalysisRecord {
  const { verdict, results, checks, rules, gradeReasons, chart, ...rest } =
    result;
  const id = newId();
  return {
    ...rest,
    id,
    experimentId: record.id,
    createdAt: options.now,
    asOf: new Date(options.asOf),
    origin: options.origin,
    verdict: {
      ...verdict,
      analysisId: id,
      analyzedAt: options.now.toISOString(),
    },
    body: { results, checks, rules, gradeReasons, queries: data.queries },
    chart,
  };
}

import { ConflictError, ServiceUnavailableError } from '@backstage/errors';
import type { LoggerService } from '@backstage/backend-plugin-api';
import pLimit from 'p-limit';
import {
  claimDue,
  experimentKey,
  findExperiment,
  scheduleNextAnalysis,
  type ExperimentRecord,
} from '../store/experiments';
import { nextLook } from '../service/design/looks';
import { resolvePlan } from '../service/drafts/resolvePlan';
import { runAnalysis } from '../service/analysis/runAnalysis';
import type { ServiceContext } from '../service/context';
import { applyTransition } from '../service/lifecycle/applyTransition';
import { annotateExperiment } from '../service/lifecycle/annotateExperiment';
import { commitTransition } from '../service/lifecycle/commitTransition';
import { stepTime } from '../service/lifecycle/stepTime';
import { actOnVerdict } from './actOnVerdict';
import { SCHEDULE_ACTOR } from './scheduleActor';

const PARALLEL = 3;
/** A replica that dies loses what it claimed after so long. */
const CLAIM_MS = 10 * 60_000;

function isMeasuring(record: ExperimentRecord): boolean {
  return record.status === 'running' || record.status === 'paused';
}

/** Moves a trial whose plan is over to its decision. */
async function concludeFinished(
  context: ServiceContext,
  record: ExperimentRecord,
): Promise<ExperimentRecord> {
  const end = record.plannedEndAt;
  if (!isMeasuring(record) || !end || end > context.clock.now()) return record;
  // People may have paused it since, so the step comes after theirs; the trial ended when its plan did.
  const at = await stepTime(context, record, end);
  const step = applyTransition(
    record,
    { action: 'conclude' },
    { at, actor: SCHEDULE_ACTOR },
  );
  return commitTransition(
    context,
    {
      ...step,
      next: { ...step.next, endedAt: end },
      detail: { cause: 'plan-ended' },
    },
    { type: 'conclude', at, actor: SCHEDULE_ACTOR },
  );
}

/** The next time at which there is something new to see: after a step, or at the next planned look. */
function nextAnalysis(context: ServiceContext, record: ExperimentRecord): Date {
  const now = context.clock.now().getTime();
  const primary = record.metrics.find(m => m.role === 'primary');
  const plan = resolvePlan(
    record.plan,
    record.design,
    primary?.stepSeconds ?? 60,
  );
  const pause =
    1000 * Math.max(context.settings.minIntervalSeconds, plan.stepSeconds);
  const { startedAt, plannedEndAt } = record;
  if (!startedAt || !plannedEndAt) return new Date(now + pause);
  const look = nextLook(
    {
      plan,
      startedAt: startedAt.getTime(),
      plannedEndAt: plannedEndAt.getTime(),
    },
    now,
  );
  return new Date(look.at > now ? Math.min(now + pause, look.at) : now + pause);
}

async function analyzeOne(
  context: ServiceContext,
  claimed: ExperimentRecord,
): Promise<void> {
  const credentials = await context.auth.getOwnServiceCredentials();
  const retry = new Date(
    context.clock.now().getTime() + 1000 * context.settings.minIntervalSeconds,
  );
  let next: Date | null = retry;
  let record = claimed;
  try {
    record = await concludeFinished(context, claimed);
    const analysis = await runAnalysis(context, record, {
      credentials,
      origin: 'schedule',
    });
    next = isMeasuring(record) ? nextAnalysis(context, record) : null;
    await actOnVerdict(context, record.id, analysis);
    await annotateExperiment(
      context,
      (await findExperiment(context.knex, claimed.id)) ?? record,
    );
  } finally {
    const current = await findExperiment(context.knex, claimed.id);
    // The step to the decision, whoever took it meanwhile, has asked for the last analysis already.
    const ended = current?.status === 'decide' && isMeasuring(record);
    if (!ended) await scheduleNextAnalysis(context.knex, claimed.id, next);
  }
}

function report(
  logger: LoggerService,
  record: ExperimentRecord,
  error: unknown,
): void {
  const sentence = `${experimentKey(record.number)} was not analyzed: ${error}`;
  if (
    error instanceof ServiceUnavailableError ||
    error instanceof ConflictError
  ) {
    logger.info(sentence);
  } else {
    logger.error(sentence);
  }
}

/**
 * Analyses what is due, ends what is over. Runs in bounded batches; claims on rows keep replicas apart, and what is
 * left over is due in the next run.
 *
 * @returns how many experiments were looked at
 */
export async function analyzeDue(
  context: ServiceContext,
  signal?: AbortSignal,
): Promise<number> {
  const now = context.clock.now();
  const due = await claimDue(context.knex, {
    now,
    until: new Date(now.getTime() + CLAIM_MS),
    limit: context.settings.batchSize,
  });
  const limit = pLimit(PARALLEL);
  await Promise.all(
    due.map(record =>
      limit(async () => {
        if (signal?.aborted) {
          await scheduleNextAnalysis(context.knex, record.id, now);
          return;
        }
        try {
          await analyzeOne(context, record);
        } catch (error) {
          report(context.logger, record, error);
        }
      }),
    ),
  );
  return due.length;
}

import { ConflictError, ServiceUnavailableError } from '@backstage/errors';
import type { LoggerService } from '@backstage/backend-plugin-api';
import pLimit from 'p-limit';
import type { AnalysisRecord } from '../store/analyses';
import { listTransitions } from '../store/events';
import {
  claimDue,
  experimentKey,
  findExperiment,
  scheduleNextAnalysis,
  type ExperimentRecord,
} from '../store/experiments';
import { resolvePlan } from '../service/drafts/resolvePlan';
import { runAnalysis } from '../service/analysis/runAnalysis';
import type { ServiceContext } from '../service/context';
import { applyTransition } from '../service/lifecycle/applyTransition';
import { annotateExperiment } from '../service/lifecycle/annotateExperiment';
import { commitTransition } from '../service/lifecycle/commitTransition';

const PARALLEL = 3;
/** A replica that dies loses what it claimed after so long. */
const CLAIM_MS = 10 * 60_000;

/** The name under which the schedule acts. */
export const SCHEDULE_ACTOR = 'service:plugin:hone-experiments';

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
  const step = applyTransition(
    record,
    { action: 'conclude' },
    { at: end, actor: SCHEDULE_ACTOR },
  );
  return commitTransition(
    context,
    { ...step, detail: { cause: 'plan-ended' } },
    { type: 'conclude', at: end, actor: SCHEDULE_ACTOR },
  );
}

/** Whether people decided to go on in spite of what the verdict said. */
async function wasKeptRunning(
  context: ServiceContext,
  record: ExperimentRecord,
): Promise<boolean> {
  const events = await listTransitions(context.knex, record.id);
  return events.some(
    e => e.type === 'decide' && e.detail.decision === 'keep-running',
  );
}

/** Ends a canary that does harm; people still decide what becomes of it. */
async function concludeHarmful(
  context: ServiceContext,
  record: ExperimentRecord,
  analysis: AnalysisRecord,
): Promise<void> {
  if (
    record.design !== 'canary' ||
    analysis.verdict.recommendation !== 'rollback' ||
    (await wasKeptRunning(context, record))
  ) {
    return;
  }
  // The verdict is on the row now, so the row is read again.
  const current = await findExperiment(context.knex, record.id);
  if (!current || !isMeasuring(current)) return;
  const at = context.clock.now();
  const step = applyTransition(
    current,
    { action: 'conclude', reason: analysis.verdict.sentence.text },
    { at, actor: SCHEDULE_ACTOR },
  );
  await commitTransition(
    context,
    { ...step, detail: { cause: 'harm', analysisId: analysis.id } },
    { type: 'conclude', at, actor: SCHEDULE_ACTOR },
  );
}

/** The next time at which there is something new to see. */
function nextLook(context: ServiceContext, record: ExperimentRecord): Date {
  const now = context.clock.now().getTime();
  const primary = record.metrics.find(m => m.role === 'primary');
  const plan = resolvePlan(
    record.plan,
    record.design,
    primary?.stepSeconds ?? 60,
  );
  const pause =
    1000 * Math.max(context.settings.minIntervalSeconds, plan.stepSeconds);
  const end = record.plannedEndAt?.getTime() ?? Infinity;
  return new Date(end > now ? Math.min(now + pause, end) : now + pause);
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
  try {
    const record = await concludeFinished(context, claimed);
    const analysis = await runAnalysis(context, record, {
      credentials,
      origin: 'schedule',
    });
    next = isMeasuring(record) ? nextLook(context, record) : null;
    await concludeHarmful(context, record, analysis);
    await annotateExperiment(
      context,
      (await findExperiment(context.knex, claimed.id)) ?? record,
    );
  } finally {
    const current = await findExperiment(context.knex, claimed.id);
    // A step that was taken meanwhile asked for an analysis of its own.
    const moved = current && current.revision !== claimed.revision;
    await scheduleNextAnalysis(
      context.knex,
      claimed.id,
      moved && current.status !== claimed.status && next === null ? null : next,
    );
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

import { ConflictError } from '@backstage/errors';
import type { PlanSummary } from '@hone/backstage-plugin-champions-common';
import type { Knex } from 'knex';
import { requireRight } from '../../authorization';
import { insertCycles } from '../../store/cycles';
import { appendEvents } from '../../store/events';
import { appendLedger } from '../../store/ledger';
import { appendNotices } from '../../store/notices';
import { putPlanInForce, type PlanRecord } from '../../store/plans';
import { updateProgramme, type ProgrammeRecord } from '../../store/programmes';
import type { Caller, ServiceContext } from '../context';
import { closeCyclesOf } from '../ledger/closeCyclesOf';
import { readPool } from '../pool/readPool';
import type { PoolMember } from '../pool/types';
import { lockRevision } from '../programmes/changeProgrammes';
import { closeOffers } from '../swaps/closeOffers';
import { buildInput } from './buildInput';
import { checkContent } from './checkContent';
import { horizonOf } from './horizon';
import { inputHash } from './inputHash';
import { loadPlan, readContent } from './loadPlan';
import { planNotices } from './planNotices';
import type { PlanContent } from './types';
import { toSummary } from './viewPlan';
import { whatChanged } from './whatChanged';
import { writeSeats } from './writeSeats';

const CREDIT_REASONS = {
  joined:
    'Joined the pool: starts at the smallest load of those who were there',
  excused: 'Excused leave, credited pro rata',
};

function requireProposed({ status, version }: PlanRecord): void {
  if (status !== 'proposed') {
    throw new ConflictError(
      `Plan ${version} is ${status} already; only a proposed plan can be published. Plan again`,
    );
  }
}

function requireChecked(content: PlanContent, { version }: PlanRecord): void {
  const problems = checkContent(content);
  if (problems.length > 0) {
    throw new ConflictError(
      `Plan ${version} is not published, because the checker does not agree with it: ${problems
        .slice(0, 3)
        .join(' ')}`,
    );
  }
}

/** Compares what a plan was made for with how things are now. */
async function requireFresh(
  context: ServiceContext,
  tx: Knex.Transaction,
  of: {
    programme: ProgrammeRecord;
    plan: PlanRecord;
    content: PlanContent;
    members: PoolMember[];
  },
): Promise<void> {
  const { programme, plan, content, members } = of;
  const { input } = await buildInput(
    { ...context, knex: tx },
    {
      programme,
      members,
      horizon: horizonOf(programme, context.clock.now()),
      count: plan.cycles,
    },
  );
  if (inputHash(input) === plan.inputHash) return;
  throw new ConflictError(
    `Plan ${
      plan.version
    } is not published, because what it was made for has changed: ${whatChanged(
      content.input,
      input,
    )}. Plan again`,
  );
}

async function writeCredits(
  tx: Knex.Transaction,
  plan: PlanRecord,
  content: PlanContent,
  by: { actor: string; at: Date },
): Promise<void> {
  const credits = content.input.regions.flatMap(region => region.credits);
  await appendLedger(
    tx,
    credits.map(credit => ({
      programmeId: plan.programmeId,
      personRef: credit.personRef,
      kind: credit.kind,
      credit: credit.credit,
      cycleIndex: credit.cycleIndex,
      seatId: null,
      reason: CREDIT_REASONS[credit.kind],
      ...by,
    })),
  );
}

async function writePlan(
  tx: Knex.Transaction,
  { programme, plan }: { programme: ProgrammeRecord; plan: PlanRecord },
  content: PlanContent,
  by: { actor: string; at: Date },
): Promise<void> {
  const { programmeId } = plan;
  if (!(await putPlanInForce(tx, plan, by))) {
    throw new ConflictError(`Plan ${plan.version} was published meanwhile`);
  }
  await updateProgramme(tx, {
    ...programme,
    publishedPlanId: plan.id,
    updatedAt: by.at,
  });
  await insertCycles(
    tx,
    content.input.cycles.map(cycle => ({ programmeId, ...cycle })),
  );
  await writeCredits(tx, plan, content, by);
  const changes = await writeSeats(tx, plan, content, by);
  const given = changes.changed.flatMap(({ before }) => before?.id ?? []);
  const cancelled = changes.cancelled.map(({ id }) => id);
  await closeOffers(tx, [...given, ...cancelled], by);
  await appendNotices(
    tx,
    planNotices({ programme, plan, content, changes }, by),
  );
  await appendEvents(tx, [
    {
      programmeId,
      type: 'plan-published',
      ...by,
      details: {
        planId: plan.id,
        version: plan.version,
        changedSeats: changes.changed.length,
        cancelledSeats: cancelled.length,
      },
    },
  ]);
}

/**
 * Puts a proposed plan in force: its cycles and seats are written in one transaction, in which the programme cannot
 * change. Seats keep their ids; what has to be told goes into the outbox.
 *
 * @param target - the plan, and the revision of its programme that the caller read
 * @throws ConflictError where the programme, the pool, absences, seats or the ledger have changed since it was
 *   proposed, or the checker does not agree with it
 */
export async function publishPlan(
  context: ServiceContext,
  caller: Caller,
  target: { planId: string; revision: number },
): Promise<PlanSummary> {
  const loaded = await loadPlan(context, caller, target.planId);
  requireRight(loaded.rights, 'manage', 'publish plans of this programme');
  const { plan } = loaded;
  requireProposed(plan);
  const content = await readContent(context.knex, plan.id);
  requireChecked(content, plan);
  await closeCyclesOf(context, loaded.programme);
  const { today } = horizonOf(loaded.programme, context.clock.now());
  // Before the transaction: no lock waits for the catalog.
  const { members } = await readPool(context, loaded.programme, today);
  const by = { actor: caller.actor, at: context.clock.now() };
  await context.knex.transaction(async tx => {
    const programme = await lockRevision(tx, {
      id: plan.programmeId,
      revision: target.revision,
    });
    if (programme.revision !== plan.programmeRevision) {
      throw new ConflictError(
        `Plan ${plan.version} is not published, because the programme ${programme.title} was changed since it was proposed. Plan again`,
      );
    }
    await requireFresh(context, tx, { programme, plan, content, members });
    await writePlan(tx, { programme, plan }, content, by);
  });
  return toSummary({
    ...plan,
    status: 'published',
    publishedBy: by.actor,
    publishedAt: by.at,
  });
}

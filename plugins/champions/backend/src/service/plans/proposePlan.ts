import { ConflictError } from '@backstage/errors';
import { newId } from '@hone/node';
import type { RotationPlanView } from '@hone/backstage-plugin-champions-common';
import { requireRight } from '../../authorization';
import { planSeats } from '../../planning/planSeats';
import { findLastCycle } from '../../store/cycles';
import { appendEvents } from '../../store/events';
import { insertPlan, type PlanRecord } from '../../store/plans';
import {
  endPlanningTurn,
  lockProgramme,
  replaceGroups,
  takePlanningTurn,
  type ProgrammeRecord,
} from '../../store/programmes';
import { listSeatsOfCycles } from '../../store/seats';
import type { Caller, ServiceContext } from '../context';
import { closeCyclesOf } from '../ledger/closeCyclesOf';
import { readPool } from '../pool/readPool';
import { loadProgramme } from '../programmes/loadProgramme';
import { buildInput } from './buildInput';
import { horizonOf, usualCycles, type Horizon } from './horizon';
import { inputHash } from './inputHash';
import { openSeatSentences } from './openSeats';
import { toNumbers } from './toNumbers';
import type { PlanContent } from './types';
import { viewPlan } from './viewPlan';

/** A plan that takes longer was left by a process that died. */
const TURN_MS = 10 * 60_000;
/** Proposals of a programme that are kept beside those that were published. */
const PROPOSALS_KEPT = 10;

/** Runs something while nobody else plans the programme. */
async function inTurn<T>(
  context: ServiceContext,
  programme: ProgrammeRecord,
  run: () => Promise<T>,
): Promise<T> {
  const now = context.clock.now();
  const turn = {
    programmeId: programme.id,
    now,
    until: new Date(now.getTime() + TURN_MS),
  };
  if (!(await takePlanningTurn(context.knex, turn))) {
    throw new ConflictError(
      `The programme ${programme.title} is being planned by somebody else right now. Try again when that is done`,
    );
  }
  try {
    return await run();
  } finally {
    await endPlanningTurn(context.knex, turn);
  }
}

/** How many cycles are planned: never fewer than have seats already, which would have to be taken back. */
async function countCycles(
  context: ServiceContext,
  programme: ProgrammeRecord,
  horizon: Horizon,
  asked: number | undefined,
): Promise<number> {
  const last = await findLastCycle(context.knex, programme.id);
  const published = last ? last.index - horizon.first + 1 : 0;
  return Math.max(asked ?? usualCycles(programme, horizon), published);
}

async function solve(
  context: ServiceContext,
  programme: ProgrammeRecord,
  asked: number | undefined,
): Promise<{ content: PlanContent; warnings: string[]; covered: string[] }> {
  const horizon = horizonOf(programme, context.clock.now());
  const { members, covered } = await readPool(
    context,
    programme,
    horizon.today,
  );
  const { input, warnings } = await buildInput(context, {
    programme,
    members,
    horizon,
    count: await countCycles(context, programme, horizon, asked),
  });
  const plans = [];
  for (const { problem } of input.regions) plans.push(await planSeats(problem));
  const content = { input, plans };
  return {
    content,
    covered,
    warnings: [...warnings, ...openSeatSentences(content)],
  };
}

async function store(
  context: ServiceContext,
  caller: Caller,
  programme: ProgrammeRecord,
  solved: Awaited<ReturnType<typeof solve>>,
): Promise<PlanRecord> {
  const { content, warnings, covered } = solved;
  const { input, plans } = content;
  const now = context.clock.now();
  return context.knex.transaction(async tx => {
    const plan = await insertPlan(
      tx,
      {
        id: newId(),
        programmeId: programme.id,
        status: 'proposed',
        programmeRevision: programme.revision,
        firstCycle: input.firstCycle,
        cycles: input.cycles.length,
        inputHash: inputHash(input),
        numbers: input.regions.map((region, i) => toNumbers(region, plans[i])),
        warnings,
        createdBy: caller.actor,
        createdAt: now,
        publishedBy: null,
        publishedAt: null,
      },
      { content: JSON.stringify(content), keep: PROPOSALS_KEPT },
    );
    const current = await lockProgramme(tx, programme.id);
    if (current?.revision === programme.revision) {
      const { ownerRefs: owner, scopeRefs: scope } = programme;
      await replaceGroups(tx, programme.id, { owner, scope, covered });
    }
    await appendEvents(tx, [
      {
        programmeId: programme.id,
        type: 'plan-proposed',
        actor: caller.actor,
        at: now,
        details: { planId: plan.id, version: plan.version },
      },
    ]);
    return plan;
  });
}

/**
 * Plans the coming cycles of a programme. The plan is stored with all that it depends on; nothing is published.
 *
 * @param options - `cycles` is how many, from the current one on; left out, as many as make a year
 * @throws ConflictError when somebody else plans it right now, or it has ended
 */
export async function proposePlan(
  context: ServiceContext,
  caller: Caller,
  programmeId: string,
  options: { cycles?: number },
): Promise<RotationPlanView> {
  const loaded = await loadProgramme(context, caller, programmeId);
  requireRight(loaded.rights, 'manage', 'plan this programme');
  const { programme } = loaded;
  if (programme.status === 'archived') {
    throw new ConflictError(
      `The programme ${programme.title} has ended and is not planned any more`,
    );
  }
  const { plan, content } = await inTurn(context, programme, async () => {
    await closeCyclesOf(context, programme);
    const solved = await solve(context, programme, options.cycles);
    const stored = await store(context, caller, programme, solved);
    return { plan: stored, content: solved.content };
  });
  const seats = await listSeatsOfCycles(context.knex, {
    programmeId,
    from: plan.firstCycle,
    to: plan.firstCycle + plan.cycles,
  });
  return viewPlan(plan, content, seats);
}

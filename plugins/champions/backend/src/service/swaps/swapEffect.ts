import type { SwapEffect } from '@hone/backstage-plugin-champions-common';
import { requireRight } from '../../authorization';
import type { Caller, ServiceContext } from '../context';
import { readHeld } from '../seats/explainSeat';
import { personMeant } from './actingFor';
import { loadSwap } from './loadSeat';
import { readSurroundings } from './readSeating';
import { findInReturn, takeObstacle, type Exchange } from './takeSwap';
import { spreadOf, weighSwap, type Weight } from './weighSwap';

/** What an exchange does to the plan of its seat; null where the plan does not reach it. */
async function weigh(
  context: ServiceContext,
  { swap, seat, takerRef, inReturn }: Exchange,
): Promise<Weight | { spreadBefore: number } | null> {
  const held = await readHeld(context, seat);
  if (!held) return null;
  const { region, plan, cycle } = held;
  const { assignments } = plan;
  const has = (at: number, person: string) =>
    assignments.some(([other, id]) => other === at && id === person);
  const back = inReturn ? cycle + inReturn.cycleIndex - seat.cycleIndex : null;
  const known = region.problem.people.some(({ id }) => id === takerRef);
  const isPossible =
    known &&
    has(cycle, swap.fromRef) &&
    !has(cycle, takerRef) &&
    (back === null || (has(back, takerRef) && !has(back, swap.fromRef)));
  return isPossible
    ? weighSwap(region.problem, assignments, [cycle, swap.fromRef], {
        personId: takerRef,
        inReturn: back,
      })
    : { spreadBefore: spreadOf(region.problem, assignments) };
}

async function obstacleNow(
  context: ServiceContext,
  exchange: Exchange,
  programme: Parameters<typeof readSurroundings>[1],
): Promise<string | null> {
  if (exchange.swap.status !== 'open') {
    return `The offer is ${exchange.swap.status}`;
  }
  if (programme.status === 'archived') {
    return `The programme ${programme.title} has ended`;
  }
  const surroundings = await readSurroundings(context, programme);
  return takeObstacle(context.knex, exchange, { programme, surroundings });
}

/**
 * What taking a swap would do to the plan, and what forbids it. Nothing is written; whether it is forbidden is asked
 * again when it is taken.
 */
export async function getSwapEffect(
  context: ServiceContext,
  caller: Caller,
  id: string,
  query: { personRef?: string; inReturnSeatId?: string },
): Promise<SwapEffect> {
  const loaded = await loadSwap(context, caller, id);
  const { programme, rights, swap, seat } = loaded;
  const takerRef = personMeant(caller, query.personRef);
  if (takerRef !== caller.actor) {
    requireRight(rights, 'manage', 'ask what others may take');
  }
  const inReturn = await findInReturn(
    context.knex,
    query.inReturnSeatId,
    programme.id,
  );
  const exchange = { swap, seat, takerRef, inReturn };
  const obstacle = await obstacleNow(context, exchange, programme);
  const weight = await weigh(context, exchange);
  const whole = weight && 'change' in weight ? weight : null;
  return {
    allowed: obstacle === null,
    obstacle,
    keepsOptimal: whole?.keepsOptimal ?? false,
    change: whole?.change ?? null,
    spreadBefore: weight?.spreadBefore ?? 0,
    spreadAfter: whole?.spreadAfter ?? null,
  };
}

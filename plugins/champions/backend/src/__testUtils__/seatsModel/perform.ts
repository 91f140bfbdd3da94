import {
  addAbsence,
  removeAbsence,
} from '../../service/absences/changeAbsences';
import type { ServiceContext } from '../../service/context';
import { proposePlan } from '../../service/plans/proposePlan';
import { publishPlan } from '../../service/plans/publishPlan';
import { getProgrammeForCaller } from '../../service/programmes/readProgrammes';
import { assignSeat } from '../../service/swaps/assignSeat';
import { offerSwap } from '../../service/swaps/offerSwap';
import { takeSwap } from '../../service/swaps/takeSwap';
import { withdrawSwap } from '../../service/swaps/withdrawSwap';
import { callerNamed } from '../testContext';
import { refOf, type Act } from './acts';

/** Cycles that are planned at once. */
const CYCLES = 6;

/**
 * Has the service do what somebody wants done.
 */
export async function perform(
  context: ServiceContext,
  act: Act,
  programmeId: string,
): Promise<unknown> {
  const caller = callerNamed(act.who);
  switch (act.kind) {
    case 'offer':
      return offerSwap(
        context,
        caller,
        { id: act.seat, revision: act.revision },
        {},
      );
    case 'take':
      return takeSwap(
        context,
        caller,
        { id: act.swap, revision: act.revision },
        {
          personRef: refOf(act.person),
          inReturnSeatId: act.inReturn ?? undefined,
        },
      );
    case 'withdraw':
      return withdrawSwap(context, caller, {
        id: act.swap,
        revision: act.revision,
      });
    case 'assign':
      return assignSeat(
        context,
        caller,
        { id: act.seat, revision: act.revision },
        { personRef: refOf(act.person), reason: 'For reasons that hold' },
      );
    case 'absent':
      return addAbsence(context, caller, { from: act.from, to: act.to });
    case 'present':
      return removeAbsence(context, caller, act.absence, {});
    case 'propose':
      return proposePlan(context, caller, programmeId, { cycles: CYCLES });
    case 'replan': {
      const { summary } = await proposePlan(context, caller, programmeId, {
        cycles: CYCLES,
      });
      const { revision } = await getProgrammeForCaller(
        context,
        caller,
        programmeId,
      );
      return publishPlan(context, caller, { planId: summary.id, revision });
    }
    default:
      return publishPlan(context, caller, {
        planId: act.plan,
        revision: act.revision,
      });
  }
}

import type { SeatState } from '@hone/backstage-plugin-experiments-common';
import type { ExperimentRecord } from '../../../store/experiments';
import type { ServiceContext } from '../../context';
import { fillCircumstances } from '../approvals/checkJudge';
import { planDifference } from '../bound/planDifference';
import type { GateReading } from '../gate/readGate';
import { isProgram } from '../../lifecycle/isProgram';
import { readFiller } from '../members/readFiller';
import type { JudgedSeat } from '../seats/judgeSeats';
import { dueAt, mayFill } from '../seats/seatHolders';
import { whoMayFill, type Filler } from '../seats/whoMayFill';
import { toApproval } from './toApproval';

/**
 * Who looks at seats.
 */
export interface SeatViewer {
  actor: string;
  mayApprove: boolean;
}

/** The viewer as the catalog knows them; the sentence where it does not answer. */
async function fillerOf(
  context: ServiceContext,
  viewer: SeatViewer,
  at: Date,
): Promise<Filler | string> {
  try {
    return await readFiller(context, viewer.actor, at);
  } catch (error) {
    context.logger.warn(`Seats are shown without groups: ${error}`);
    return 'The catalog does not tell who is in which group now';
  }
}

function rightOf(
  record: ExperimentRecord,
  reading: GateReading,
  seat: JudgedSeat,
  viewer: SeatViewer & { filler: Filler | string },
): Pick<SeatState, 'mayJudge' | 'whyNot' | 'actsFor'> {
  const no = (whyNot: string) => ({ mayJudge: false, whyNot, actsFor: null });
  if (!['in-review', 'scheduled'].includes(record.status)) {
    return no(
      record.status === 'draft'
        ? 'It can be judged when it was sent for review'
        : 'It has started, so there is nothing to approve any more',
    );
  }
  if (isProgram(viewer.actor)) return no('A program never approves');
  if (!viewer.mayApprove) {
    return no(
      'Your role does not include this: the permission hone.experiment.approve is missing',
    );
  }
  if (typeof viewer.filler === 'string') return no(viewer.filler);
  const answer = whoMayFill(
    seat.requirement,
    viewer.filler,
    fillCircumstances(record, reading),
  );
  if (answer.whyNot !== null) return no(answer.whyNot);
  if (seat.state === 'filled') {
    return { ...no(`${seat.requirement.title} is filled`), actsFor: null };
  }
  return { mayJudge: true, whyNot: null, actsFor: answer.actsFor };
}

/**
 * The seats of an experiment as somebody sees them: who holds them, who filled them, and whether the viewer may.
 */
export async function seatStates(
  context: ServiceContext,
  record: ExperimentRecord,
  reading: GateReading,
  viewer: SeatViewer,
): Promise<SeatState[]> {
  const { approvals, review, content, judged } = reading;
  const now = reading.circumstances.at;
  const own = approvals.filter(one => one.actor === viewer.actor);
  const filler = await fillerOf(context, viewer, now);
  const isAsked = ['in-review', 'scheduled'].includes(record.status);
  const askedAt = isAsked ? review?.askedAt ?? null : null;
  return reading.seats.map(seat => {
    const { requirement, state, standing } = seat;
    const last = own.find(one => one.seat === requirement.seat);
    const { groupRefs, escalated } = mayFill(requirement, record, {
      askedAt,
      now,
    });
    return {
      requirement: { ...requirement, groupRefs },
      state,
      approvals: standing.map(toApproval),
      askedAt: askedAt?.toISOString() ?? null,
      dueAt: askedAt && dueAt(requirement, askedAt).toISOString(),
      escalated,
      ...rightOf(record, reading, seat, { ...viewer, filler }),
      changes: last
        ? planDifference(judged.get(last.boundHash), content.content)
        : null,
    };
  });
}

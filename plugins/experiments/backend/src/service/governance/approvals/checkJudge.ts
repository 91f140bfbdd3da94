import { ConflictError, InputError, NotAllowedError } from '@backstage/errors';
import type {
  ApprovalInput,
  PlanDifference,
} from '@hone/backstage-plugin-experiments-common';
import {
  experimentKey,
  type ExperimentRecord,
} from '../../../store/experiments';
import type { Db } from '../../../store/transaction';
import { differenceSentence } from '../bound/differenceSentence';
import { planDifference } from '../bound/planDifference';
import { boundHashes, readJudged } from '../bound/readJudged';
import type { GateReading } from '../gate/readGate';
import {
  whoMayFill,
  type FillCircumstances,
  type Filler,
} from '../seats/whoMayFill';
import type { SeatRequirement } from '../types';

/**
 * What somebody wants to say about a plan. Without a seat it is the first open one that they may fill.
 */
export type Judgement = Omit<ApprovalInput, 'seat' | 'boundHash'> &
  Partial<Pick<ApprovalInput, 'seat' | 'boundHash'>>;

/**
 * What the right to fill a seat depends on, as the gate read it.
 */
export function fillCircumstances(
  record: ExperimentRecord,
  reading: GateReading,
): FillCircumstances {
  const inReview = ['in-review', 'scheduled'].includes(record.status);
  return {
    record,
    contributors: reading.contributors,
    seats: reading.seats,
    byChoice: reading.byChoice,
    askedAt: inReview ? reading.review?.askedAt ?? null : null,
    now: reading.circumstances.at,
  };
}

/**
 * Refuses a verdict about another content than the one that stands, and says what differs.
 *
 * @throws ConflictError
 */
export async function requireBoundHash(
  db: Db,
  record: ExperimentRecord,
  reading: GateReading,
  seen: string,
): Promise<void> {
  const { content } = reading;
  if (seen === content.hash) return;
  const judged = await readJudged(db, record.id, { hashes: [seen], content });
  if (boundHashes(content, judged).includes(seen)) return;
  const changes: PlanDifference[] = planDifference(
    judged.get(seen),
    content.content,
  );
  const what = changes.length > 0 ? `: ${differenceSentence(changes)}` : '';
  throw new ConflictError(
    `${experimentKey(
      record.number,
    )} is not what you read${what}. Read it again before you judge it`,
  );
}

function seatNamed({ seats }: GateReading, name: string): SeatRequirement {
  const found = seats.find(one => one.requirement.seat === name);
  if (!found) {
    throw new InputError(
      `seat has to be ${seats
        .map(one => one.requirement.seat)
        .join(' or ')} for this plan, but "${name}" was given`,
    );
  }
  return found.requirement;
}

/**
 * The seat that somebody fills, and in whose place they do.
 *
 * @throws InputError for a seat that is not asked for, NotAllowedError for one of others, ConflictError where the plan's
 * history rules the person out
 */
export function chooseSeat(
  record: ExperimentRecord,
  reading: GateReading,
  filler: Filler,
  wished: string | undefined,
): { requirement: SeatRequirement; actsFor: string | null } {
  const circumstances = fillCircumstances(record, reading);
  const candidates =
    wished === undefined
      ? reading.seats
          .filter(seat => seat.state !== 'filled')
          .map(seat => seat.requirement)
      : [seatNamed(reading, wished)];
  const answers = candidates.map(requirement => ({
    requirement,
    answer: whoMayFill(requirement, filler, circumstances),
  }));
  const fitting = answers.find(({ answer }) => answer.whyNot === null);
  if (fitting) {
    const { requirement, answer } = fitting;
    return { requirement, actsFor: answer.actsFor };
  }
  const first = answers[0]?.answer;
  if (!first || first.whyNot === null) {
    throw new ConflictError(
      `No seat of ${experimentKey(record.number)} is open`,
    );
  }
  if (first.because === 'rights') throw new NotAllowedError(first.whyNot);
  throw new ConflictError(first.whyNot);
}

import { findHandover } from '../../store/handovers';
import type { NoticeRecord } from '../../store/notices';
import { findSeat } from '../../store/seats';
import { findOpenSwaps } from '../../store/swaps';
import type { Db } from '../../store/transaction';

/**
 * Whether a notice tells how things are still. What waited for somebody's working hours may be over by then.
 *
 * @param today - the day that it is for the programme
 */
export async function isNews(
  db: Db,
  { kind, seatId, recipientRef, details }: NoticeRecord,
  today: string,
): Promise<boolean> {
  if (seatId === null) return true;
  const seat = await findSeat(db, seatId);
  if (!seat || seat.endDate <= today) return false;
  switch (kind) {
    case 'seat-starts':
      return seat.status === 'planned' && seat.personRef === recipientRef;
    case 'swap-asked': {
      const [open] = await findOpenSwaps(db, [seatId]);
      return open?.id === details.swapId;
    }
    case 'handover-due': {
      const handover = await findHandover(db, seatId);
      const isParty = [seat.personRef, details.from].includes(recipientRef);
      const gives = details.from === recipientRef;
      const said = gives ? handover?.giverAt : handover?.receiverAt;
      return isParty && !said;
    }
    default:
      return true;
  }
}

import type { Schedule } from '@hone/backstage-plugin-champions-common';
import { csvText } from '@hone/common';
import { lastDay } from '../../hooks/useDays';
import { placedSeats } from './seats';

const COLUMNS = [
  'programme',
  'cycle',
  'first_day',
  'last_day',
  'region',
  'seat',
  'person',
  'status',
  'frozen',
  'swap_open',
];

/** The seats as a file; a seat that nobody has stays empty. */
export function toCsv({ programme, cycles }: Schedule): string {
  return csvText([
    COLUMNS,
    ...placedSeats(cycles).map(({ seat, cycle }) => [
      programme.title,
      cycle.index + 1,
      cycle.startDate,
      lastDay(cycle),
      seat.region,
      seat.position,
      seat.personRef,
      seat.status,
      String(cycle.frozen),
      String(seat.swapId !== null),
    ]),
  ]);
}

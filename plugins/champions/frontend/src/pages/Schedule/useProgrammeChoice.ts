import type { Programme } from '@hone/backstage-plugin-champions-common';
import { useMySeats, useProgrammes } from '../../hooks/usePageQueries';

/** The programme of the address, else one that the reader has a seat in, else the first that is not over. */
export function chooseProgramme(
  programmes: readonly Programme[],
  asked: string | null,
  mine: readonly string[],
): Programme | null {
  const active = programmes.filter(({ status }) => status === 'active');
  return (
    programmes.find(({ id }) => id === asked) ??
    active.find(({ id }) => mine.includes(id)) ??
    active.find(({ permissions }) => permissions.serve) ??
    active[0] ??
    programmes[0] ??
    null
  );
}

/** The programmes to choose from and the chosen one; null while the reader's seats are not known yet. */
export function useProgrammeChoice(asked: string | null) {
  const programmes = useProgrammes();
  const seats = useMySeats();
  const known = asked !== null || !seats.isPending;
  const mine = seats.data?.seats.map(({ programmeId }) => programmeId) ?? [];
  const chosen =
    programmes.data && known
      ? chooseProgramme(programmes.data, asked, mine)
      : null;
  return { query: programmes, chosen };
}

import type { Schedule } from '@hone/backstage-plugin-champions-common';
import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '../query/queryKeys';
import { useChampionsApi, useSeatsApi } from './useApis';

/** More programmes than this are not offered in one list. */
const MOST_PROGRAMMES = 200;

/** The programmes that the reader may read, by title. */
export function useProgrammes() {
  const api = useChampionsApi();
  return useQuery({
    queryKey: queryKeys.programmes,
    queryFn: async ({ signal }) =>
      (await api.list({ limit: MOST_PROGRAMMES }, { signal })).items,
  });
}

/** A cycle that is over cannot be changed anyway, so nobody is told that it is frozen. */
function withoutPastFrozen(schedule: Schedule): Schedule {
  return {
    ...schedule,
    cycles: schedule.cycles.map(cycle => ({
      ...cycle,
      frozen: cycle.frozen && cycle.endDate > schedule.today,
    })),
  };
}

/** Published cycles in a range of days; those of the last range stay visible while others load. */
export function useSchedule(
  programmeId: string | null,
  range: { from: string; to: string },
) {
  const api = useChampionsApi();
  return useQuery({
    queryKey: queryKeys.schedule(programmeId ?? '', range),
    queryFn: ({ signal }) => api.schedule(programmeId!, range, { signal }),
    placeholderData: (previous, query) =>
      query?.queryKey[2] === programmeId ? previous : undefined,
    select: withoutPastFrozen,
    enabled: programmeId !== null,
  });
}

/** The reader's seats and the offers that the reader could take, over all programmes. */
export function useMySeats() {
  const api = useChampionsApi();
  return useQuery({
    queryKey: queryKeys.mySeats,
    queryFn: ({ signal }) => api.mySeats({ signal }),
  });
}

/** Open swaps of a programme, the newest first. */
export function useOpenSwaps(programmeId: string) {
  const api = useSeatsApi();
  return useQuery({
    queryKey: queryKeys.swaps(programmeId),
    queryFn: async ({ signal }) =>
      (await api.swaps(programmeId, { status: 'open' }, { signal })).items,
  });
}

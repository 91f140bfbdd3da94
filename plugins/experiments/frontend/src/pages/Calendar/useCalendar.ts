import type { CalendarGroup } from '@hone/backstage-plugin-experiments-common';
import { useQuery } from '@tanstack/react-query';
import { useCalendarApi } from '../../hooks/useCalendarApi';
import { queryKeys } from '../../query/queryKeys';

/** A range of the calendar; the last one stays visible while another loads. */
export function useCalendar(query: {
  from: string;
  to: string;
  group: CalendarGroup;
}) {
  const api = useCalendarApi();
  return useQuery({
    queryKey: queryKeys.calendar(query),
    queryFn: ({ signal }) => api.calendar(query, { signal }),
    placeholderData: previous => previous,
  });
}

import { useApi } from '@backstage/frontend-plugin-api';
import { calendarApiRef } from '../api/calendarApiRef';

/** The calendar's API. */
export function useCalendarApi() {
  return useApi(calendarApiRef);
}

import { useApi } from '@backstage/frontend-plugin-api';
import { championsApiRef } from '../api/championsApiRef';
import { seatsApiRef } from '../api/seatsApiRef';

/** Programmes, plans and schedules. */
export function useChampionsApi() {
  return useApi(championsApiRef);
}

/** Swaps, hand-overs, absences, calendars and feeds. */
export function useSeatsApi() {
  return useApi(seatsApiRef);
}

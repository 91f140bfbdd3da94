export { DEFAULT_LIMITS, type CalendarLimits } from './Budget';
export { CalendarUnreadable } from './CalendarUnreadable';
export type { CycleDays } from './cycleDays';
export {
  fetchCalendar,
  type CalendarFetch,
  type CalendarVersion,
  type FetchCalendarOptions,
} from './fetchCalendar/fetchCalendar';
export {
  readOnCall,
  toOnCallCycles,
  type CycleOnCall,
  type OnCallReading,
} from './onCall';
export {
  readAbsences,
  type AbsenceReading,
  type BusyTime,
} from './readAbsences';
export type { ReadOptions } from './readCalendar';
export {
  DEFAULT_ABSENCE_THRESHOLD,
  toUnavailableCycles,
  type AvailabilityRules,
  type CycleAvailability,
} from './unavailableCycles';

import type { components } from './generated/api';

type Schemas = components['schemas'];

/** @public */
export type Cadence = Schemas['Cadence'];
/** @public */
export type ProgrammeRegion = Schemas['Region'];
/** @public */
export type Eligibility = Schemas['Eligibility'];
/** @public */
export type SideRules = Schemas['SideRules'];
/** @public */
export type ProgrammeInput = Schemas['ProgrammeInput'];
/** @public */
export type Programme = Schemas['Programme'];
/** @public */
export type ProgrammePreview = Schemas['ProgrammePreview'];
/** @public */
export type CycleDates = Schemas['CycleDates'];
/** @public */
export type PoolPerson = Schemas['PoolPerson'];
/** @public */
export type PlanNumbers = Schemas['PlanNumbers'];
/** @public */
export type PlanSummary = Schemas['PlanSummary'];
/** @public */
export type PlannedSeat = Schemas['PlannedSeat'];
/** @public */
export type RotationPlanView = Schemas['Plan'];
/** @public */
export type PlanProof = Schemas['Proof'];
/** @public */
export type Seat = Schemas['Seat'];
/** @public */
export type SeatStatus = Seat['status'];
/** @public */
export type ScheduledCycle = Schemas['ScheduledCycle'];
/** @public */
export type Schedule = Schemas['Schedule'];
/** @public */
export type SeatInContext = Schemas['SeatInContext'];
/** @public */
export type OpenSwap = Schemas['OpenSwap'];
/** @public */
export type MySeats = Schemas['MySeats'];
/** @public */
export type Duty = Schemas['Duty'];
/** @public */
export type ChampionSeatReason = Schemas['SeatReason'];
/** @public */
export type SeatExplanation = Schemas['Explanation'];
/** @public */
export type SeatOrigin = SeatExplanation['origin'];
/** @public */
export type Fairness = Schemas['Fairness'];
/** @public */
export type LedgerEntry = Schemas['LedgerEntry'];
/** @public */
export type LedgerAdjustment = Schemas['LedgerAdjustment'];
/** @public */
export type ProgrammeEvent = Schemas['ProgrammeEvent'];
/** @public */
export type SwapStatus = Schemas['SwapStatus'];
/** @public */
export type Swap = Schemas['Swap'];
/** @public */
export type SwapPartner = Schemas['SwapPartner'];
/** @public */
export type SwapEffect = Schemas['SwapEffect'];
/** @public */
export type ChecklistItem = Schemas['ChecklistItem'];
/** @public */
export type Handover = Schemas['Handover'];
/** @public */
export type DateRange = Schemas['DateRange'];
/** @public */
export type PreferencesInput = Schemas['PreferencesInput'];
/** @public */
export type Preferences = Schemas['Preferences'];
/** @public */
export type AbsenceKind = Schemas['AbsenceKind'];
/** @public */
export type AbsenceInput = Schemas['AbsenceInput'];
/** @public */
export type Absence = Schemas['Absence'];
/** @public */
export type AddedAbsence = Schemas['AddedAbsence'];
/** @public */
export type CalendarKind = Schemas['CalendarKind'];
/** @public */
export type CalendarInput = Schemas['CalendarInput'];
/** @public */
export type ChampionCalendar = Schemas['Calendar'];
/** @public */
export type ChampionFeed = Schemas['Feed'];
/** @public */
export type CreatedFeed = Schemas['CreatedFeed'];
/** @public */
export type ServedCycle = Schemas['ServedCycle'];

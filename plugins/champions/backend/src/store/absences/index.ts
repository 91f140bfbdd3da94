export * from './listAbsencesBetween';
export * from './types';
export * from './writeAbsences';

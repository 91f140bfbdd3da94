/**
 * Types, client, life cycle and permissions of the Hone experiments domain.
 *
 * @packageDocumentation
 */
export * from './annotations';
export * from './CalendarClient';
export * from './designs';
export * from './ExperimentsClient';
export * from './ForecastsClient';
export * from './GovernanceClient';
export * from './hypothesisRules';
export * from './IdeasClient';
export * from './LearningsClient';
export * from './PlanningClient';
export * from './lifecycle';
export * from './permissions';
export * from './plannedLooks';
export * from './types';

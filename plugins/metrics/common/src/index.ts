/**
 * Types, client and permissions of the Hone metrics domain.
 *
 * @packageDocumentation
 */
export * from './DeliveryClient';
export * from './MetricsClient';
export * from './permissions';
export * from './TelemetryClient';
export * from './types';

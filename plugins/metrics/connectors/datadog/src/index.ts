/**
 * Datadog as a source of telemetry of Hone.
 *
 * @packageDocumentation
 */
export { datadogModule as default } from './module';

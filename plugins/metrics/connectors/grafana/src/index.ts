/**
 * Grafana as a source of telemetry of Hone.
 *
 * @packageDocumentation
 */
export { grafanaModule as default } from './module';

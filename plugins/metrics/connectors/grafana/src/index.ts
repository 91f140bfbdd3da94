/**
 * Grafana: series of its data sources, dashboards, annotations and alerts for Hone.
 *
 * @packageDocumentation
 */
export { grafanaModule as default } from './module';

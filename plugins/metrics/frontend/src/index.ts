/**
 * Delivery of services: the organization's page, a tab and a card on catalog pages, and a widget of the home page.
 *
 * @packageDocumentation
 */
export { default } from './plugin';
export { deliveryApiRef } from './api/deliveryApiRef';
export {
  metricDefinitionsApiRef,
  type MetricDefinitionsApi,
} from './api/metricDefinitionsApiRef';
export { telemetryApiRef } from './api/telemetryApiRef';
export { honeMetricsTranslationRef } from './translation';

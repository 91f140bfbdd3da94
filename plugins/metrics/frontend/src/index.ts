/**
 * Delivery of services: a tab and a card on catalog pages.
 *
 * @packageDocumentation
 */
export { default } from './plugin';
export { metricsApiRef } from './api/metricsApiRef';
export { honeMetricsTranslationRef } from './translation';

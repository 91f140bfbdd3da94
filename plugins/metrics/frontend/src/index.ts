/**
 * Delivery of services: a tab and a card on catalog pages.
 *
 * @packageDocumentation
 */
export { default } from './plugin';
export { deliveryApiRef } from './api/deliveryApiRef';
export { honeMetricsTranslationRef } from './translation';

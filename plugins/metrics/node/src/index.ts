/**
 * Extension points of the Hone metrics domain.
 *
 * @packageDocumentation
 */
export * from './DeliverySource';
export * from './DeliveryWebhook';
export * from './extensionPoint';
export * from './MetricSource';

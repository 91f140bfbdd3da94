/**
 * Label matchers that select a service in Prometheus: `job="cart",namespace="shop"`.
 *
 * @public
 */
export const SELECTOR_ANNOTATION = 'hone.dev/prometheus-selector';

/**
 * The name under which telemetry knows a service, when it is not the entity's name.
 *
 * @public
 */
export const SERVICE_NAME_ANNOTATION = 'hone.dev/service-name';

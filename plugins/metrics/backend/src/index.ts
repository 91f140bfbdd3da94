/**
 * Backend of the Hone metrics domain.
 *
 * @packageDocumentation
 */
export { metricsPlugin as default } from './plugin';

/**
 * Champion rotations for Hone: programmes, fair plans, seats.
 *
 * @packageDocumentation
 */
export { championsPlugin as default } from './plugin';

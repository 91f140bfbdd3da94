/**
 * Git repositories as delivery sources of Hone.
 *
 * @packageDocumentation
 */
export { gitModule as default } from './module';

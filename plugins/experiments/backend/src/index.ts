/**
 * Experiments, analyses and verdicts for Hone.
 *
 * @packageDocumentation
 */
export { experimentsPlugin as default } from './plugin';

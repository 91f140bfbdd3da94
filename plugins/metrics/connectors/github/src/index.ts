/**
 * GitHub as delivery sources of Hone.
 *
 * @packageDocumentation
 */
export { githubModule as default } from './module';

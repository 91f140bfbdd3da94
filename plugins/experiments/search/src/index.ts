/**
 * Experiments and ideas of Hone in the search of Backstage.
 *
 * @packageDocumentation
 */
export { searchModuleExperiments as default } from './module';
export type { ExperimentDocument, IdeaDocument } from './documents';

/**
 * The one door to the inside of the experiments backend. Rows of a benchmark are made by the code that makes them in
 * the product, so that their columns and search texts cannot drift apart.
 */
/* eslint-disable @backstage/no-mixed-plugin-imports, @backstage/no-forbidden-package-imports -- the store is what the benchmark measures */
export { computePriority } from '@hone/backstage-plugin-experiments-backend/src/service/ideas/priority/computePriority';
export type { ExperimentEventRecord } from '@hone/backstage-plugin-experiments-backend/src/store/events/types';
export { effectBound } from '@hone/backstage-plugin-experiments-backend/src/store/experiments/saveVerdict';
export { participantRows } from '@hone/backstage-plugin-experiments-backend/src/store/experiments/participantRows';
export { recountExperiments } from '@hone/backstage-plugin-experiments-backend/src/store/experiments/recountExperiments';
export { toColumns } from '@hone/backstage-plugin-experiments-backend/src/store/experiments/toColumns';
export type {
  ExperimentRecord,
  StoredVerdict,
} from '@hone/backstage-plugin-experiments-backend/src/store/experiments/types';
export { toColumns as toIdeaColumns } from '@hone/backstage-plugin-experiments-backend/src/store/ideas/toColumns';
export type { IdeaRecord } from '@hone/backstage-plugin-experiments-backend/src/store/ideas/types';

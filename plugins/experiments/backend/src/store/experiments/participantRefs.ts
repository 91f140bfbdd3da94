import type { ExperimentRecord } from './types';

/**
 * The services an experiment is found on: its own and every treated one.
 */
export function participantRefs(
  experiment: Pick<ExperimentRecord, 'entityRef' | 'treated'>,
): string[] {
  return [
    ...new Set([
      experiment.entityRef,
      ...(experiment.treated.entityRefs ?? []),
    ]),
  ];
}

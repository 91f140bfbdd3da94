import type { Experiment } from '@hone/backstage-plugin-experiments-common';

/** What stands around an experiment that came from nowhere and led nowhere yet. */
export function noSurroundings() {
  return {
    idea: null,
    follows: [],
    followedBy: [],
    templateId: null,
    sharedWith: [],
    waves: null,
    deviations: [],
    pendingDecision: null,
    nextOwnerRef: null,
    watch: null,
    canComment: true,
    canShare: true,
    risk: {},
  } satisfies Partial<Experiment>;
}

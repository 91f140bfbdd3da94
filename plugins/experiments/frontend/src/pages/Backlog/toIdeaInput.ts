import type {
  Idea,
  IdeaInput,
} from '@hone/backstage-plugin-experiments-common';

/** The whole idea as the server takes it, to change one part of it and keep the rest. */
export function toIdeaInput(idea: Idea): IdeaInput {
  const { type, ref, url, label } = idea.source;
  return {
    title: idea.title,
    entityRef: idea.entityRef,
    ...(idea.ownerRef ? { ownerRef: idea.ownerRef } : {}),
    hypothesis: idea.hypothesis,
    metricId: idea.metricId,
    nature: idea.nature,
    source: {
      type,
      ...(ref ? { ref } : {}),
      ...(url ? { url } : {}),
      ...(label ? { label } : {}),
    },
    factors: idea.factors,
  };
}

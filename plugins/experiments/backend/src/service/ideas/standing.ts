import type { IdeaRecord } from '../../store/ideas';
import { computePriority } from './priority/computePriority';

/**
 * An idea with its priority computed anew. Where a person moved it, it stays in that place.
 */
export function withStanding(idea: IdeaRecord): IdeaRecord {
  const { priority, rank } = computePriority(idea);
  return { ...idea, priority, rank: idea.moved ? idea.rank : rank };
}

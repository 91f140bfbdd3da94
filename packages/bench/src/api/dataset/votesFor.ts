import type { IdeaRecord } from '../backend/experimentsStore';
import { PEOPLE } from './organisation';

/** A prime, so that voters are spread over everybody. */
const STEP = 1009;

/**
 * The rows of an idea's votes, each of somebody else.
 */
export function votesFor({ id, number, votes, createdAt }: IdeaRecord) {
  return Array.from({ length: votes }, (_, i) => ({
    idea_id: id,
    user_ref: `user:default/engineer-${1 + ((number + i * STEP) % PEOPLE)}`,
    at: createdAt.getTime() + i,
  }));
}

import {
  ideaKey,
  type IdeaEventRecord,
  type IdeaRecord,
} from '../../store/ideas';
import type { Notice } from './Notice';

const SAYS: Record<string, (event: IdeaEventRecord) => string> = {
  try: () => 'is being tried',
  drop: () => 'was dropped',
  merge: ({ detail }) => `was merged into ${detail.into}`,
};

/** Types of events that whoever had the idea is told of. */
export const TOLD_IDEA_EVENTS = Object.keys(SAYS);

/**
 * What to tell whoever had an idea.
 */
export function noticeOfIdea(event: IdeaEventRecord, idea: IdeaRecord): Notice {
  const key = ideaKey(idea.number);
  const title = `Your idea ${key} ${SAYS[event.type](event)}`;
  return {
    key: event.id,
    recipients: [idea.createdBy],
    except: [event.actor],
    payload: {
      title: idea.simulated ? `${title} (simulated)` : title,
      description: [idea.title, event.reason].filter(Boolean).join(': '),
      link: `/experiments/backlog?idea=${encodeURIComponent(key)}`,
      severity: 'low',
      topic: 'idea-moved',
      scope: `idea-moved:${idea.id}`,
    },
  };
}

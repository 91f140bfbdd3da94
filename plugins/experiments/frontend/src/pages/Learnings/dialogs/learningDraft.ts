import type {
  Learning,
  LearningInput,
} from '@hone/backstage-plugin-experiments-common';

/** What the form of a learning holds: every field is text. */
export interface LearningDraft {
  title: string;
  text: string;
  claim: LearningInput['claim'];
  kind: string;
  topic: string;
  /** One condition a line. */
  conditions: string;
  ownerRef: string | null;
}

const TAG = /^[a-z0-9][a-z0-9-]*$/;
const SHORTEST_TITLE = 3;
const SHORTEST_CONDITION = 2;

/** The form of what is there, or of what is proposed. */
export function toDraft(
  learning: LearningInput | Pick<Learning, keyof LearningInput>,
): LearningDraft {
  return {
    title: learning.title,
    text: learning.text,
    claim: learning.claim,
    kind: learning.kind,
    topic: learning.topic ?? '',
    conditions: (learning.conditions ?? []).join('\n'),
    ownerRef: learning.ownerRef ?? null,
  };
}

/** What is missing or wrong in the form; null when it can be saved. */
export function problemOf(draft: LearningDraft): 'needed' | 'badTag' | null {
  const kind = draft.kind.trim();
  const topic = draft.topic.trim();
  if (draft.title.trim().length < SHORTEST_TITLE || kind === '') {
    return 'needed';
  }
  return TAG.test(kind) && (topic === '' || TAG.test(topic)) ? null : 'badTag';
}

/** What the server takes. */
export function toInput(draft: LearningDraft): LearningInput {
  return {
    title: draft.title.trim(),
    text: draft.text.trim(),
    claim: draft.claim,
    kind: draft.kind.trim(),
    topic: draft.topic.trim() || null,
    conditions: draft.conditions
      .split('\n')
      .map(line => line.trim())
      .filter(line => line.length >= SHORTEST_CONDITION),
    ownerRef: draft.ownerRef,
  };
}

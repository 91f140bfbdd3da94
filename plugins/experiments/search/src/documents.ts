import type { IndexableDocument } from '@backstage/plugin-search-common';
import type {
  Experiment,
  Hypothesis,
  Idea,
} from '@hone/backstage-plugin-experiments-common';

/**
 * An experiment in the search. All texts, so that every engine can index them; empty where there is nothing.
 *
 * @public
 */
export type ExperimentDocument = IndexableDocument & {
  /** EXP-142 */
  key: string;
  status: string;
  /** What was decided. */
  outcome: string;
  /** How sure the verdict is: A to D. */
  grade: string;
  /** What was found, as one sentence. */
  verdict: string;
  owner: string;
  entity: string;
};

/**
 * An idea of the backlog in the search. All texts; empty where there is nothing.
 *
 * @public
 */
export type IdeaDocument = IndexableDocument & {
  /** IDEA-17 */
  key: string;
  status: string;
  owner: string;
  entity: string;
};

function titleOf(subject: {
  key: string;
  title: string;
  simulated: boolean;
}): string {
  const title = `${subject.key} ${subject.title}`;
  return subject.simulated ? `${title} (simulated)` : title;
}

function textOf(hypothesis: Hypothesis, ...more: string[]): string {
  const { problem, solution, metric } = hypothesis;
  return [problem, solution, metric, ...more].filter(Boolean).join('\n');
}

/**
 * The document of an experiment. People are not in it: those it is shared with may find it.
 */
export function toExperimentDocument(
  experiment: Experiment,
): ExperimentDocument {
  const { id, key, hypothesis, verdict, tags } = experiment;
  const sentence = verdict?.sentence.text ?? '';
  return {
    title: titleOf(experiment),
    text: textOf(hypothesis, sentence, tags.join(' ')),
    location: `/experiments/${encodeURIComponent(key)}`,
    key,
    status: experiment.status,
    outcome: experiment.outcome ?? '',
    grade: verdict?.grade ?? '',
    verdict: sentence,
    owner: experiment.ownerRef ?? '',
    entity: experiment.entityRef,
    authorization: { resourceRef: id },
  };
}

/**
 * The document of an idea.
 */
export function toIdeaDocument(idea: Idea): IdeaDocument {
  const { id, key, hypothesis, source } = idea;
  return {
    title: titleOf(idea),
    text: textOf(hypothesis, source.label ?? ''),
    location: `/experiments/backlog?idea=${encodeURIComponent(key)}`,
    key,
    status: idea.status,
    owner: idea.ownerRef ?? '',
    entity: idea.entityRef ?? '',
    authorization: { resourceRef: id },
  };
}

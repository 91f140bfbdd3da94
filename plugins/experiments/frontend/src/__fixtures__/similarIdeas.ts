import type {
  Experiment,
  Idea,
  SimilarIdea,
  SimilarIdeasQuery,
} from '@hone/backstage-plugin-experiments-common';

const ENOUGH = 0.3;
const MAX = 5;

/** Words without their endings, so that breaker and breakers are one. */
function words(text: string): Set<string> {
  return new Set(
    text
      .toLocaleLowerCase('en-US')
      .split(/[^\p{L}\p{N}]+/u)
      .filter(word => word.length > 2)
      .map(word => word.replace(/(es|s)$/, '')),
  );
}

function alike(a: Set<string>, b: Set<string>): number {
  const shared = [...a].filter(word => b.has(word)).length;
  return shared === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

/** Ideas and experiments whose words are nearly the same. */
export function similarIdeas(
  query: SimilarIdeasQuery,
  ideas: Iterable<Idea>,
  experiments: Iterable<Experiment>,
): SimilarIdea[] {
  const wanted = words(query.title);
  const found = (
    kind: SimilarIdea['kind'],
    { key, title, status }: Pick<SimilarIdea, 'key' | 'title' | 'status'>,
  ): SimilarIdea => {
    const similarity = alike(wanted, words(title));
    const percent = Math.round(similarity * 100);
    const why = `${percent}% of the words are the same`;
    return { kind, key, title, status, similarity, why };
  };
  return [
    ...[...ideas]
      .filter(one => one.key !== query.except && one.status !== 'merged')
      .map(one => found('idea', one)),
    ...[...experiments].map(one => found('experiment', one)),
  ]
    .filter(({ similarity }) => similarity >= ENOUGH)
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, MAX);
}

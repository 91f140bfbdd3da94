import { normalizeEntityRef } from '@hone/common';
import type {
  SimilarIdea,
  SimilarIdeasQuery,
} from '@hone/backstage-plugin-experiments-common';
import { experimentKey, parseKey } from '../../../store/experiments';
import { whereReadable } from '../../../store/experiments/permissionFilter';
import { SEARCHED_EXPERIMENTS } from '../../../store/experiments/searchFilter';
import { ideaKey, parseIdeaKey, SEARCHED_IDEAS } from '../../../store/ideas';
import { whereIdeaReadable } from '../../../store/ideas/permissionFilter';
import {
  findCandidates,
  sampleTexts,
  type Candidate,
} from '../../../store/search/findCandidates';
import type { Caller, ServiceContext } from '../../context';
import { compare, learnIdf, vectorOf } from './similarity';
import { tellingWords } from './tellingWords';

/** Texts of each kind from which it is learnt how common words are. */
const SAMPLE = 100;
/** Texts of each kind that are compared at most. */
const MAX_CANDIDATES = 200;
const MIN_SIMILARITY = 0.3;
const MAX_ANSWERS = 5;

interface Found extends Candidate {
  kind: SimilarIdea['kind'];
}

async function readCandidates(
  context: ServiceContext,
  caller: Caller,
  words: string[],
): Promise<Found[]> {
  const { knex, authorizer, ideaAuthorizer } = context;
  const [ideaScope, experimentScope] = await Promise.all([
    ideaAuthorizer.readScope(caller.credentials),
    authorizer.readScope(caller.credentials),
  ]);
  const limit = MAX_CANDIDATES;
  const [ideas, experiments] = await Promise.all([
    findCandidates(knex, SEARCHED_IDEAS, {
      words,
      limit,
      restrict: query => whereIdeaReadable(query, ideaScope),
    }),
    findCandidates(knex, SEARCHED_EXPERIMENTS, {
      words,
      limit,
      restrict: query => whereReadable(query, experimentScope),
    }),
  ]);
  return [
    ...ideas.map(idea => ({ ...idea, kind: 'idea' as const })),
    ...experiments.map(other => ({ ...other, kind: 'experiment' as const })),
  ];
}

function isExcept(found: Found, except: string | undefined): boolean {
  if (!except) return false;
  const parsed =
    found.kind === 'idea' ? parseIdeaKey(except) : parseKey(except);
  if (!parsed) return false;
  return 'id' in parsed
    ? parsed.id === found.id
    : parsed.number === found.number;
}

function why(shared: string[], sameEntity: boolean): string {
  const words = `Shares the words ${shared.join(', ')}`;
  return sameEntity ? `${words}, and is about the same service` : words;
}

/**
 * Ideas and experiments that say nearly the same as a text, most similar first: cosine of TF-IDF vectors over title and
 * problem. The same texts give the same answer; what the caller may not read is never compared.
 */
export async function findSimilarForCaller(
  context: ServiceContext,
  caller: Caller,
  query: SimilarIdeasQuery,
): Promise<SimilarIdea[]> {
  const entityRef = query.entityRef && normalizeEntityRef(query.entityRef);
  const text = { title: query.title, problem: query.problem ?? '' };
  const samples = await Promise.all(
    [SEARCHED_IDEAS, SEARCHED_EXPERIMENTS].map(table =>
      sampleTexts(context.knex, table, SAMPLE),
    ),
  );
  const idf = learnIdf(samples.flat());
  const candidates = await readCandidates(
    context,
    caller,
    tellingWords(text, idf),
  );
  const vector = vectorOf(text, idf);
  return candidates
    .filter(found => !isExcept(found, query.except))
    .map(found => ({ found, ...compare(vector, vectorOf(found, idf)) }))
    .filter(({ similarity }) => similarity >= MIN_SIMILARITY)
    .sort(
      (a, b) =>
        b.similarity - a.similarity || (a.found.id < b.found.id ? -1 : 1),
    )
    .slice(0, MAX_ANSWERS)
    .map(({ found, similarity, shared }) => ({
      kind: found.kind,
      key:
        found.kind === 'idea'
          ? ideaKey(found.number)
          : experimentKey(found.number),
      title: found.title,
      status: found.status,
      similarity,
      why: why(
        shared,
        entityRef !== undefined && found.entityRef === entityRef,
      ),
    }));
}

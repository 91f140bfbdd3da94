import type { SearchDocument } from '@backstage/plugin-search-common';
import {
  LIFECYCLE,
  type EvidenceGrade,
  type ExperimentOutcome,
  type ExperimentStatus,
  type IdeaStatus,
} from '@hone/backstage-plugin-experiments-common';

/** An experiment as the search found it. */
export interface ExperimentHit {
  key: string;
  status: ExperimentStatus | null;
  outcome: ExperimentOutcome | null;
  grade: EvidenceGrade | null;
  verdict: string;
  entityRef: string;
}

/** An idea as the search found it. */
export interface IdeaHit {
  key: string;
  status: IdeaStatus | null;
  entityRef: string;
}

const STATUSES = Object.keys(LIFECYCLE) as ExperimentStatus[];
const OUTCOMES: ExperimentOutcome[] = [
  'shipped',
  'rolled-back',
  'stopped-learned',
  'inconclusive',
  'not-valid',
];
const GRADES: EvidenceGrade[] = ['A', 'B', 'C', 'D'];
const IDEA_STATUSES: IdeaStatus[] = [
  'open',
  'trying',
  'done',
  'dropped',
  'merged',
];

/** Fields of a document that came through an index: whatever is not a text there is none. */
function fields(document: SearchDocument): (name: string) => string {
  const entries: Record<string, unknown> = { ...document };
  return name => {
    const value = entries[name];
    return typeof value === 'string' ? value : '';
  };
}

function oneOf<V extends string>(values: readonly V[], text: string): V | null {
  return values.find(value => value === text) ?? null;
}

/** Reads a document of the type `hone-experiment`; null where it names no experiment. */
export function readExperimentHit(
  document: SearchDocument,
): ExperimentHit | null {
  const text = fields(document);
  const key = text('key');
  if (!key) return null;
  return {
    key,
    status: oneOf(STATUSES, text('status')),
    outcome: oneOf(OUTCOMES, text('outcome')),
    grade: oneOf(GRADES, text('grade')),
    verdict: text('verdict'),
    entityRef: text('entity'),
  };
}

/** Reads a document of the type `hone-idea`; null where it names no idea. */
export function readIdeaHit(document: SearchDocument): IdeaHit | null {
  const text = fields(document);
  const key = text('key');
  if (!key) return null;
  return {
    key,
    status: oneOf(IDEA_STATUSES, text('status')),
    entityRef: text('entity'),
  };
}

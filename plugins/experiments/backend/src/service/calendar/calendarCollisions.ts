import type { Calendar } from '@hone/backstage-plugin-experiments-common';
import { experimentKey, type ExperimentRecord } from '../../store/experiments';
import type { Caller, ServiceContext } from '../context';
import { findOverlap, worstFirst } from '../collisions/findOverlap';
import { readNeighbours } from '../collisions/readNeighbours';
import { toCollision } from '../collisions/toCollision';
import { toSubject } from '../collisions/toSubject';
import type { Overlap, StoredSubject } from '../collisions/types';
import type { Neighbours } from '../collisions/design/types';

/** Brackets that one calendar draws. */
const MOST_COLLISIONS = 200;
/** Pairs that are judged; of more, those that were found first. */
const MOST_PAIRS = 500;

interface Pair {
  one: StoredSubject;
  overlap: Overlap;
}

/** Every metric on every service that a trial treats, compares with, or reaches. */
function placesOf(
  { trial, metrics }: StoredSubject,
  neighbours: Neighbours,
): string[] {
  const own = [...trial.switchAt.keys(), ...trial.compared];
  const services = new Set([
    ...own,
    ...own.flatMap(service => [...(neighbours.get(service) ?? [])]),
  ]);
  return [...services].flatMap(service =>
    metrics.map(({ metricId }) => `${metricId} ${service}`),
  );
}

/** Pairs that have a metric and a place in common, each once, the one that may be told of first. */
function candidatesOf(
  subjects: readonly StoredSubject[],
  mine: ReadonlySet<string>,
  neighbours: Neighbours,
): [StoredSubject, StoredSubject][] {
  const byPlace = new Map<string, StoredSubject[]>();
  const pairs = new Map<string, [StoredSubject, StoredSubject]>();
  for (const subject of subjects) {
    for (const place of placesOf(subject, neighbours)) {
      const before = byPlace.get(place) ?? [];
      for (const other of before) {
        const both: [StoredSubject, StoredSubject] = mine.has(subject.record.id)
          ? [subject, other]
          : [other, subject];
        if (!mine.has(both[0].record.id)) continue;
        if (pairs.size >= MOST_PAIRS) return [...pairs.values()];
        pairs.set(`${other.record.id} ${subject.record.id}`, both);
      }
      before.push(subject);
      byPlace.set(place, before);
    }
  }
  return [...pairs.values()];
}

/**
 * The collisions among experiments of a calendar, of which the caller may be told of at least one, the worst first.
 *
 * @param readable - those that the caller may read
 * @param mine - those that the caller may read without their being shared
 */
export async function calendarCollisions(
  context: ServiceContext,
  caller: Caller,
  options: {
    records: ExperimentRecord[];
    readable: ReadonlySet<string>;
    mine: ReadonlySet<string>;
  },
): Promise<Pick<Calendar, 'collisions' | 'dependenciesKnown'>> {
  const { records, readable, mine } = options;
  if (mine.size === 0) return { collisions: [], dependenciesKnown: true };
  const now = context.clock.now();
  const subjects = records.flatMap(record => toSubject(record, now) ?? []);
  const { neighbours, known } = await readNeighbours(
    context,
    caller,
    subjects.flatMap(({ trial }) => [...trial.switchAt.keys()]),
  );
  const pairs = candidatesOf(subjects, mine, neighbours).flatMap<Pair>(
    ([one, other]) => {
      const overlap = findOverlap(one, other, neighbours);
      return overlap ? [{ one, overlap }] : [];
    },
  );
  pairs.sort((a, b) => worstFirst(a.overlap, b.overlap));
  return {
    collisions: pairs.slice(0, MOST_COLLISIONS).map(({ one, overlap }) => ({
      key: experimentKey(one.record.number),
      collision: toCollision(
        one,
        overlap,
        readable.has(overlap.other.record.id),
      ),
    })),
    dependenciesKnown: known,
  };
}

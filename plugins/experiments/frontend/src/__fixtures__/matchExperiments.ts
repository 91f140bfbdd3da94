import type {
  Experiment,
  ExperimentFilter,
} from '@hone/backstage-plugin-experiments-common';
import { hasOneOf, holdsText } from './paging';

/** The experiments behind a filter, in its order. */
export function matchExperiments(
  all: Iterable<Experiment>,
  filter: ExperimentFilter,
): Experiment[] {
  return [...all]
    .filter(
      one =>
        hasOneOf(filter.entityRef, one.entityRef) &&
        hasOneOf(filter.owner, one.ownerRef) &&
        hasOneOf(filter.status, one.status) &&
        hasOneOf(filter.design, one.design) &&
        hasOneOf(filter.grade, one.verdict?.grade) &&
        holdsText(`${one.key} ${one.title}`, filter.q),
    )
    .sort(comparator(filter.sort));
}

function comparator(sort: ExperimentFilter['sort'] = '-updatedAt') {
  const sign = sort.startsWith('-') ? -1 : 1;
  const value = (one: Experiment) =>
    sort.endsWith('effectBound')
      ? one.verdict?.interval?.[0] ?? -Infinity
      : Date.parse(
          sort.endsWith('startedAt') ? one.startedAt ?? '' : one.updatedAt,
        );
  return (a: Experiment, b: Experiment) => sign * (value(a) - value(b)) || 0;
}

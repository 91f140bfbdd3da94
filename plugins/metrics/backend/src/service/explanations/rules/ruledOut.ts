import type { Entity } from '@backstage/catalog-model';
import type { Sentence } from '../../../store/explanations/types';
import { rowsOf, type CaseSeries } from './CaseSeries';
import { changeTitle, timingOf } from './describeCandidate';
import type { Findings } from './findCauses';
import { LOOK_BACK_MS, type NearbyChange } from './NearbyChange';
import { normalOf } from './normal';
import { count, durationText, titleOf } from './wording';

const MAX_NAMED = 10;

/** Services with a series that can be judged: ten values of baseline, and one since. */
export function judgedServices(
  series: readonly CaseSeries[],
  onset: number,
): Set<string> {
  return new Set(
    series
      .filter(one => {
        const normal = normalOf(rowsOf(one, -Infinity, onset).values);
        return normal && rowsOf(one, onset, Infinity).values.length > 0;
      })
      .map(one => one.entityRef),
  );
}

/** "2 of 3 dependencies vary as usual", and which have nothing to say. */
function aboutServices(
  services: ReadonlyMap<string, Entity>,
  judged: ReadonlySet<string>,
  { causes }: Findings,
): Sentence[] {
  const strays = new Set(causes.map(cause => cause.entityRef));
  const [, ...below] = services.keys();
  const normal = below.filter(ref => judged.has(ref) && !strays.has(ref));
  const silent = [...services].filter(([ref]) => !judged.has(ref));
  return [
    ...(below.length > 0
      ? [
          {
            text: `${normal.length} of ${below.length} services below vary as usual.`,
            about: null,
          },
        ]
      : [
          {
            text: 'The catalog names nothing that it depends on.',
            about: null,
          },
        ]),
    ...silent.slice(0, MAX_NAMED).map(([about, entity]) => ({
      text: `${titleOf(
        entity,
      )} has no metric with enough values, so that it could not be looked at.`,
      about,
    })),
  ];
}

function aboutChanges(
  services: ReadonlyMap<string, Entity>,
  changes: readonly NearbyChange[],
  judged: ReadonlySet<string>,
  { causes, onset }: Findings,
): Sentence[] {
  if (changes.length === 0) {
    const span = durationText(LOOK_BACK_MS);
    return [
      {
        text: `Nothing was deployed and no flag changed in ${count(
          services.size,
          'service',
        )} within ${span} before.`,
        about: null,
      },
    ];
  }
  const strays = new Set(causes.map(cause => cause.entityRef));
  return changes
    .filter(({ entityRef }) => judged.has(entityRef) && !strays.has(entityRef))
    .slice(0, MAX_NAMED)
    .map(change => {
      const title = titleOf(services.get(change.entityRef)!);
      return {
        text: `${changeTitle(change, title)}, ${timingOf(
          change,
          onset,
        )}: the service varies as usual.`,
        about: change.entityRef,
      };
    });
}

/** What speaks against other causes, and what could not be looked at. */
export function ruledOut(
  services: ReadonlyMap<string, Entity>,
  changes: readonly NearbyChange[],
  judged: ReadonlySet<string>,
  findings: Findings,
): Sentence[] {
  return [
    ...aboutChanges(services, changes, judged, findings),
    ...aboutServices(services, judged, findings),
  ];
}

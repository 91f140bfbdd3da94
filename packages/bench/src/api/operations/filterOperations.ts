import type { Rng } from '@hone/inference';
import type { SampledExperiment } from '../dataset/DatasetSummary';
import type { Operation } from './operation';
import { hasItems, PAGE_SIZE, pick, queryPath, repeat } from './requests';

function filter(
  name: string,
  parameters: (
    experiment: SampledExperiment,
    rng: Rng,
  ) => Parameters<typeof queryPath>[0],
  usable: (experiment: SampledExperiment) => boolean = () => true,
): Operation {
  return {
    name,
    createRequests: async ({ rng, data }, count) => {
      const sample = data.experiments.sample.filter(usable);
      return repeat(count, () => ({
        path: queryPath({
          limit: PAGE_SIZE,
          ...parameters(pick(rng, sample), rng),
        }),
      }));
    },
    accepts: hasItems,
  };
}

/** What a service's tab lists as its past. */
const OVER: SampledExperiment['status'][] = ['closed', 'watching'];

/**
 * The registry narrowed as people narrow it. Values come from experiments that exist, so every answer has rows, and
 * busy services and groups are asked for more often.
 */
export const filterOperations: Operation[] = [
  filter('filter by service', ({ entityRef }) => ({ entityRef })),
  filter(
    'history of a service',
    ({ entityRef }) => ({ entityRef, status: OVER, sort: '-startedAt' }),
    ({ status }) => OVER.includes(status),
  ),
  filter(
    'filter by owner, status',
    ({ ownerRef, status }) => ({ owner: ownerRef!, status }),
    ({ ownerRef }) => ownerRef !== null,
  ),
  filter(
    'filter by design, grade',
    ({ design, verdict }) => ({ design, grade: verdict!.grade }),
    ({ verdict }) => verdict !== null,
  ),
  filter(
    'filter by all, by effect',
    ({ ownerRef, status, design, verdict }) => ({
      owner: ownerRef!,
      status: [...new Set([status, 'closed', 'watching'])],
      design,
      grade: verdict!.grade,
      sort: '-effectBound',
    }),
    ({ ownerRef, verdict }) => ownerRef !== null && verdict !== null,
  ),
];

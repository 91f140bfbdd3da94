import type {
  EntityExperiments,
  ExperimentsApi,
} from '@hone/backstage-plugin-experiments-common';

/** The API takes this many entities in one request. */
const MAX_ENTITIES = 100;

type SummariesApi = Pick<ExperimentsApi, 'entitySummaries'>;

/** Entities that one request will ask for, while it is not sent yet. */
interface Batch {
  entityRefs: string[];
  answer: Promise<EntityExperiments[]>;
}

const open = new WeakMap<SummariesApi, Batch>();

function startBatch(api: SummariesApi): Batch {
  const entityRefs: string[] = [];
  const batch: Batch = {
    entityRefs,
    answer: Promise.resolve().then(() => {
      if (open.get(api) === batch) open.delete(api);
      return api.entitySummaries(entityRefs);
    }),
  };
  return batch;
}

/**
 * The summary of an entity. All that are asked for in the same moment, as by the cards of one page, go in one request.
 */
export async function loadSummary(
  api: SummariesApi,
  entityRef: string,
): Promise<EntityExperiments | null> {
  let batch = open.get(api);
  if (!batch || batch.entityRefs.length >= MAX_ENTITIES) {
    batch = startBatch(api);
    open.set(api, batch);
  }
  const { entityRefs, answer } = batch;
  if (!entityRefs.includes(entityRef)) entityRefs.push(entityRef);
  const position = entityRefs.indexOf(entityRef);
  return (await answer)[position] ?? null;
}

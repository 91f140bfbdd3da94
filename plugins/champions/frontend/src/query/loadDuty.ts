import type {
  ChampionsApi,
  Duty,
} from '@hone/backstage-plugin-champions-common';

/** The API takes this many entities in one request. */
const MAX_ENTITIES = 50;

type DutiesApi = Pick<ChampionsApi, 'duties'>;

/** Entities that one request will ask for, while it is not sent yet. */
interface Batch {
  entityRefs: string[];
  answer: Promise<Duty[]>;
}

const open = new WeakMap<DutiesApi, Batch>();

function startBatch(api: DutiesApi): Batch {
  const entityRefs: string[] = [];
  const batch: Batch = {
    entityRefs,
    answer: Promise.resolve().then(() => {
      if (open.get(api) === batch) open.delete(api);
      return api.duties(entityRefs);
    }),
  };
  return batch;
}

/** Who is champion for an entity. All that are asked for in the same moment, as by the cards of one page, go in one request. */
export async function loadDuty(
  api: DutiesApi,
  entityRef: string,
): Promise<Duty[]> {
  let batch = open.get(api);
  if (!batch || batch.entityRefs.length >= MAX_ENTITIES) {
    batch = startBatch(api);
    open.set(api, batch);
  }
  const { entityRefs, answer } = batch;
  if (!entityRefs.includes(entityRef)) entityRefs.push(entityRef);
  return (await answer).filter(duty => duty.entityRef === entityRef);
}

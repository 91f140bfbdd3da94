import type { AuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Clock } from '@hone/node';
import { chooseMetrics } from '../service/watches/chooseMetrics';
import type { TaskCursorStore } from '../store/TaskCursorStore';
import type { WatchableStore } from '../store/watches/WatchableStore';
import type { WatchStore } from '../store/watches/WatchStore';

const TASK = 'watch-services';
const BY = 'plugin:hone-metrics';
const PAGE = 500;
/** Pages of one run; the next goes on. */
const MAX_PAGES = 20;
const FIELDS = ['kind', 'metadata.name', 'metadata.namespace', 'spec.type'];

interface WatchContext {
  watches: WatchStore;
  watchables: WatchableStore;
  taskCursors: TaskCursorStore;
  catalog: CatalogService;
  auth: AuthService;
  clock: Clock;
}

async function watchPage(
  { watches, watchables, clock }: WatchContext,
  components: readonly Entity[],
  perService: number,
): Promise<number> {
  const offered = components.map(entity => ({
    entityRef: stringifyEntityRef(entity),
    type: String(entity.spec?.type ?? ''),
  }));
  const known = await watchables.of(offered.map(one => one.entityRef));
  const chosen = chooseMetrics(offered, known, perService);
  await watches.addMissing(chosen, BY, clock.now());
  return chosen.length;
}

/**
 * Watches the metrics that services have definitions for, so many for each. A run goes through a part of the catalog, the
 * next one goes on from there; what is watched already stays as it is.
 *
 * @returns how many series were added
 */
export async function watchServices(
  context: WatchContext,
  perService: number,
  signal: AbortSignal,
): Promise<number> {
  const { catalog, auth, taskCursors } = context;
  const credentials = await auth.getOwnServiceCredentials();
  let cursor = await taskCursors.get<string | null>(TASK);
  // A catalog that does not know the place any more is gone through from its beginning.
  await taskCursors.set(TASK, null);
  let added = 0;
  for (let page = 0; page < MAX_PAGES && !signal.aborted; page += 1) {
    const { items, pageInfo } = await catalog.queryEntities(
      cursor
        ? { cursor, fields: FIELDS, limit: PAGE }
        : { filter: { kind: 'component' }, fields: FIELDS, limit: PAGE },
      { credentials },
    );
    added += await watchPage(context, items, perService);
    cursor = pageInfo.nextCursor ?? null;
    await taskCursors.set(TASK, cursor);
    if (cursor === null) break;
  }
  return added;
}

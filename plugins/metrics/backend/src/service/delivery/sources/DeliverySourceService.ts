import type {
  DeliverySourceState,
  UnassignedDeliveries,
} from '@hone/backstage-plugin-metrics-common';
import type { DeliverySource } from '@hone/backstage-plugin-metrics-node';
import { decodeCursor, encodeCursor } from '@hone/node';
import type {
  DeliverySourceRow,
  DeliverySourceStore,
} from '../../../store/delivery/DeliverySourceStore';
import type { UnassignedStore } from '../../../store/delivery/UnassignedStore';
import type { DeliverySourceRegistry } from '../ingest/DeliverySourceRegistry';

const DEFAULT_LIMIT = 50;

const iso = (date: Date | null) => date?.toISOString() ?? null;

function stateOf(row: DeliverySourceRow): DeliverySourceState['state'] {
  if (row.failingSince) return 'failing';
  return row.lastSuccessAt || row.lastEventAt ? 'ok' : 'waiting';
}

/** A source as people see it; without a connector it is one that events are pushed for. */
function toState(
  row: DeliverySourceRow,
  source: DeliverySource | undefined,
): DeliverySourceState {
  return {
    id: row.sourceId,
    kind: source?.kind ?? 'push',
    title: source?.title ?? row.sourceId,
    state: stateOf(row),
    lastSuccessAt: iso(row.lastSuccessAt),
    failingSince: iso(row.failingSince),
    message: row.message,
    lastEventAt: iso(row.lastEventAt),
    events: row.events,
    duplicates: row.duplicates,
    stale: row.stale,
    webhook: source?.webhook
      ? {
          path: `/api/hone-metrics/delivery/webhooks/${row.sourceId}`,
          lastAcceptedAt: iso(row.hook.acceptedAt),
          lastRefusedAt: iso(row.hook.refusedAt),
          refused: row.hook.refused,
        }
      : null,
  };
}

/** Says where deliveries come from, how that goes, and what belongs to no service yet. */
export class DeliverySourceService {
  constructor(
    private readonly options: {
      deliveryRegistry: DeliverySourceRegistry;
      deliverySources: DeliverySourceStore;
      unassigned: UnassignedStore;
    },
  ) {}

  /** All sources, by id. */
  async list(): Promise<DeliverySourceState[]> {
    const { deliveryRegistry, deliverySources } = this.options;
    const rows = await deliverySources.list();
    const known = new Set(rows.map(({ sourceId }) => sourceId));
    const silent = deliveryRegistry.all().filter(({ id }) => !known.has(id));
    const missing = await Promise.all(
      silent.map(({ id }) => deliverySources.get(id)),
    );
    return [...rows, ...missing]
      .sort((a, b) => (a.sourceId < b.sourceId ? -1 : 1))
      .map(row => toState(row, deliveryRegistry.get(row.sourceId)));
  }

  /**
   * Names that no service answers to, the most events first.
   *
   * @throws InputError for a cursor of another list
   */
  async listUnassigned(query: { cursor?: string; limit?: number }): Promise<{
    items: UnassignedDeliveries[];
    nextCursor: string | null;
  }> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [events, source, named, repository] = query.cursor
      ? decodeCursor(query.cursor, 4)
      : [];
    const groups = await this.options.unassigned.groups({
      limit: limit + 1,
      after:
        query.cursor === undefined
          ? undefined
          : {
              events: Number(events),
              source: String(source),
              named: String(named),
              repository: String(repository),
            },
    });
    const page = groups.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.map(({ firstAt, lastAt, ...group }) => ({
        ...group,
        firstAt: new Date(firstAt).toISOString(),
        lastAt: new Date(lastAt).toISOString(),
      })),
      nextCursor:
        groups.length > limit && last
          ? encodeCursor([
              last.events,
              last.source,
              last.named,
              last.repository,
            ])
          : null,
    };
  }
}

import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Clock } from '@hone/node';
import { LRUCache } from 'lru-cache';
import { principalOf } from '../../../metrics/principalOf';

const CHUNK = 500;
const FIELDS = ['kind', 'metadata.name', 'metadata.namespace'];
/** How long an answer of the catalog is believed. */
const TTL_MS = 60_000;
/** Bounds the cache to a few tens of megabytes. */
const MAX_ANSWERS = 200_000;

/** Which entities a caller may read in the catalog, asked in bulk and at most once a minute. */
export class ReadableEntities {
  private readonly answers: LRUCache<string, boolean>;

  constructor(
    private readonly options: { catalog: CatalogService; clock: Clock },
  ) {
    this.answers = new LRUCache({
      max: MAX_ANSWERS,
      ttl: TTL_MS,
      ttlResolution: 0,
      perf: { now: () => options.clock.now().getTime() },
    });
  }

  /** Those of some entities that exist and that the caller may read. */
  async among(
    entityRefs: Iterable<string>,
    credentials: BackstageCredentials,
  ): Promise<Set<string>> {
    const principal = principalOf(credentials);
    const readable = new Set<string>();
    const unknown: string[] = [];
    for (const ref of new Set(entityRefs)) {
      const known = this.answers.get(`${principal}\n${ref}`);
      if (known) readable.add(ref);
      else if (known === undefined) unknown.push(ref);
    }
    for (let i = 0; i < unknown.length; i += CHUNK) {
      const refs = unknown.slice(i, i + CHUNK);
      const { items } = await this.options.catalog.getEntitiesByRefs(
        { entityRefs: refs, fields: FIELDS },
        { credentials },
      );
      refs.forEach((ref, index) => {
        const found = items[index] !== undefined;
        this.answers.set(`${principal}\n${ref}`, found);
        if (found) readable.add(ref);
      });
    }
    return readable;
  }
}

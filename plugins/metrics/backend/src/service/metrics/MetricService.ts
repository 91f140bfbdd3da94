import {
  isDatabaseConflictError,
  type BackstageCredentials,
  type LoggerService,
} from '@backstage/backend-plugin-api';
import { ConflictError, InputError, isError } from '@backstage/errors';
import type {
  Metric,
  MetricInput,
} from '@hone/backstage-plugin-metrics-common';
import { normalizeEntityRef, type Page } from '@hone/common';
import {
  decodeCursor,
  encodeCursor,
  revisionConflict,
  type Clock,
} from '@hone/node';
import type {
  MetricFields,
  MetricFilter,
  MetricStore,
} from '../../store/MetricStore';
import type { ObservationStore } from '../../store/ObservationStore';
import { isConfigured } from '../definitions/applyDefinitions';
import type { SourceCaller } from '../sources/SourceCaller';
import type { SourceRegistry } from '../sources/SourceRegistry';
import type { EntityReader } from '../targets/EntityReader';
import { unknownMetric } from '../targets/TargetResolver';
import { ownerRef } from './ownerRef';
import { principalOf } from './principalOf';

const DEFAULT_LIMIT = 50;
const DEFAULT_STEP_SECONDS = 60;
/** Rounds of reading on when the caller may not see the services of what was read. */
const MAX_ROUNDS = 10;

/** Rules of metric definitions. */
export class MetricService {
  constructor(
    private readonly options: {
      metrics: MetricStore;
      observations: ObservationStore;
      entities: EntityReader;
      registry: SourceRegistry;
      caller: SourceCaller;
      clock: Clock;
      logger: LoggerService;
      /** Names of the definitions that the configuration keeps. */
      configured: ReadonlySet<string>;
    },
  ) {}

  /** Newest first; what belongs to a service that the caller may not read is left out. */
  async list(
    query: MetricFilter & { cursor?: string; limit?: number },
    credentials: BackstageCredentials,
  ): Promise<Page<Metric>> {
    const { cursor, limit = DEFAULT_LIMIT, ...filter } = query;
    if (filter.entityRef !== undefined) {
      filter.entityRef = normalizeEntityRef(filter.entityRef);
    }
    let beforeId = cursor ? String(decodeCursor(cursor, 1)[0]) : undefined;
    const items: Metric[] = [];
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
      const wanted = limit + 1 - items.length;
      const rows = await this.options.metrics.list(filter, {
        beforeId,
        limit: wanted,
      });
      items.push(...(await this.readable(rows, credentials)));
      if (rows.length < wanted) return { items, nextCursor: null };
      if (items.length > limit) {
        const page = items.slice(0, limit);
        return { items: page, nextCursor: encodeCursor([page.at(-1)!.id]) };
      }
      beforeId = rows.at(-1)!.id;
    }
    return { items, nextCursor: encodeCursor([beforeId!]) };
  }

  /** @throws NotFoundError when it is not there or its service may not be read */
  async get(id: string, credentials: BackstageCredentials): Promise<Metric> {
    const metric = await this.options.metrics.get(id);
    const [readable] = metric ? await this.readable([metric], credentials) : [];
    if (!readable) throw unknownMetric(id);
    return readable;
  }

  async create(
    input: MetricInput,
    credentials: BackstageCredentials,
  ): Promise<Metric> {
    const fields = await this.check(input, credentials);
    return this.refuseTakenName(fields, () =>
      this.options.metrics.insert(
        fields,
        principalOf(credentials),
        this.options.clock.now(),
      ),
    );
  }

  /** @throws ConflictError when another revision stands, or the name is taken */
  async update(
    id: string,
    revision: number,
    input: MetricInput,
    credentials: BackstageCredentials,
  ): Promise<Metric> {
    const current = await this.get(id, credentials);
    if (current.revision !== revision) throw conflict(current, revision);
    this.refuseConfigured(current);
    const fields = await this.check(input, credentials);
    await this.refuseOtherMeaning(current, fields);
    const updated = await this.refuseTakenName(fields, () =>
      this.options.metrics.update(current, fields, this.options.clock.now()),
    );
    if (!updated) throw conflict(current, revision);
    return updated;
  }

  /** Deletes the definition with its pins and observations. */
  async delete(
    id: string,
    revision: number,
    credentials: BackstageCredentials,
  ): Promise<void> {
    const current = await this.get(id, credentials);
    this.refuseConfigured(current);
    if (!(await this.options.metrics.delete(id, revision))) {
      throw conflict(current, revision);
    }
  }

  private async readable(
    metrics: Metric[],
    credentials: BackstageCredentials,
  ): Promise<Metric[]> {
    const refs = metrics.flatMap(metric => metric.entityRef ?? []);
    if (refs.length === 0) return metrics;
    const entities = await this.options.entities.find(refs, credentials);
    return metrics.filter(
      metric => metric.entityRef === null || entities.has(metric.entityRef),
    );
  }

  private async check(
    input: MetricInput,
    credentials: BackstageCredentials,
  ): Promise<MetricFields> {
    const { registry, caller, logger } = this.options;
    const source = registry.get(input.sourceId);
    if (!source) {
      const ids = registry.all().map(known => known.id);
      throw new InputError(
        `sourceId has to be one of ${ids.join(', ')}, but "${
          input.sourceId
        }" was given`,
      );
    }
    const entityRef = input.entityRef
      ? (await this.options.entities.require(input.entityRef, credentials))
          .entityRef
      : null;
    try {
      await caller.call(source, options =>
        source.validate({ kind: input.kind, query: input.query }, options),
      );
    } catch (error) {
      if (!isError(error) || error.name === 'InputError') throw error;
      // A source that is down must not keep people from writing definitions down.
      logger.info(
        `The query of "${input.name}" was not checked: ${error.message}`,
      );
    }
    return {
      ...input,
      entityRef,
      description: input.description ?? '',
      stepSeconds: input.stepSeconds ?? DEFAULT_STEP_SECONDS,
      simulated: input.simulated ?? false,
      owner: input.owner ? ownerRef(input.owner) : null,
    };
  }

  /** Stored observations would mean something else under another kind or source. */
  private async refuseOtherMeaning(
    current: Metric,
    fields: MetricFields,
  ): Promise<void> {
    const changed = (['kind', 'sourceId'] as const).find(
      field => current[field] !== fields[field],
    );
    if (changed && (await this.options.observations.exists(current.id))) {
      throw new InputError(
        `${changed} has to stay ${current[changed]} because observations were pushed for "${current.name}", but ${fields[changed]} was given; create another metric`,
      );
    }
  }

  private refuseConfigured(metric: Metric): void {
    const { configured } = this.options;
    if (configured.has(metric.name) && isConfigured(metric)) {
      throw new ConflictError(
        `The metric "${metric.name}" is defined by the configuration of the portal (hone.metrics.definitions); change it there`,
      );
    }
  }

  private async refuseTakenName<T>(
    fields: MetricFields,
    write: () => Promise<T>,
  ): Promise<T> {
    try {
      return await write();
    } catch (error) {
      if (!isDatabaseConflictError(error)) throw error;
      throw new ConflictError(
        `A metric named "${fields.name}" exists already ${
          fields.entityRef ? `for ${fields.entityRef}` : 'for every service'
        }`,
      );
    }
  }
}

function conflict(current: Metric, expected: number): ConflictError {
  return revisionConflict(`The metric "${current.name}"`, expected);
}

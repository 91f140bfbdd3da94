import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ConflictError, InputError } from '@backstage/errors';
import type {
  Metric,
  ObservationInput,
} from '@hone/backstage-plugin-metrics-common';
import { normalizeEntityRef } from '@hone/common';
import type { Clock } from '@hone/node';
import type { MetricStore } from '../../store/MetricStore';
import {
  ObservationConflict,
  type Observation,
  type ObservationStore,
} from '../../store/ObservationStore';
import { PIN_SOURCE_PREFIX } from '../pins/pinSelection';
import { PUSH_SOURCE_ID } from '../push/PushSource';
import type { EntityReader } from '../targets/EntityReader';
import { toObservation } from './toObservation';

const MAX_SENTENCES = 5;
const LOOKUP_CHUNK = 1_000;

function chunks<T>(items: T[]): T[][] {
  const parts: T[][] = [];
  for (let i = 0; i < items.length; i += LOOKUP_CHUNK) {
    parts.push(items.slice(i, i + LOOKUP_CHUNK));
  }
  return parts;
}

/** Takes pushed observations in: all or nothing, and the same push twice changes nothing. */
export class ObservationService {
  constructor(
    private readonly options: {
      metrics: MetricStore;
      observations: ObservationStore;
      entities: EntityReader;
      clock: Clock;
    },
  ) {}

  async push(
    request: { source: string; items: ObservationInput[] },
    credentials: BackstageCredentials,
  ): Promise<{ accepted: number; unchanged: number }> {
    const { source } = request;
    if (source.startsWith(PIN_SOURCE_PREFIX)) {
      throw new InputError(
        `source has to be the name of the sender, not one that begins with "${PIN_SOURCE_PREFIX}", but "${source}" was given`,
      );
    }
    const observations = await this.toObservations(request, credentials);
    try {
      return await this.options.observations.addAll(source, observations);
    } catch (error) {
      if (!(error instanceof ObservationConflict)) throw error;
      const index = request.items.findLastIndex(
        item => item.externalId === error.externalId,
      );
      throw new ConflictError(
        `items.${index}.externalId "${error.externalId}" is known from the source "${source}" with other content; nothing was stored, because an observation does not change`,
      );
    }
  }

  private async toObservations(
    request: { source: string; items: ObservationInput[] },
    credentials: BackstageCredentials,
  ): Promise<Observation[]> {
    const refs = normalizeAll(request.items);
    const [entities, metrics] = await Promise.all([
      this.options.entities.find(refs, credentials),
      this.findMetrics(request.items, refs),
    ]);
    const now = this.options.clock.now();
    const faults: string[] = [];
    const observations: Observation[] = [];
    request.items.forEach((item, index) => {
      const entityRef = refs[index];
      const metric =
        metrics.get(`${item.metric} ${entityRef}`) ??
        metrics.get(`${item.metric} `);
      let result: Observation | string;
      if (!entities.has(entityRef)) {
        result = `entityRef has to be an entity of the catalog that you may read, but ${entityRef} was given`;
      } else if (!metric) {
        result = `metric has to be the name of a definition with the source "push" for ${entityRef}, but "${item.metric}" was given; create the definition first`;
      } else {
        result = toObservation(request.source, item, {
          metric,
          entityRef,
          now,
        });
      }
      if (typeof result === 'string') faults.push(`items.${index}.${result}`);
      else observations.push(result);
    });
    if (faults.length > 0) throw toInputError(faults);
    return observations;
  }

  /** By name and service, so that a service's own definition goes before one that fits every service. */
  private async findMetrics(
    items: ObservationInput[],
    refs: string[],
  ): Promise<Map<string, Metric>> {
    const found = new Map<string, Metric>();
    const names = chunks([...new Set(items.map(item => item.metric))]);
    const entityRefs = chunks([...new Set(refs)]);
    for (const someNames of names) {
      for (const someRefs of entityRefs) {
        const metrics = await this.options.metrics.findByNames({
          names: someNames,
          entityRefs: someRefs,
          sourceId: PUSH_SOURCE_ID,
        });
        for (const metric of metrics) {
          found.set(`${metric.name} ${metric.entityRef ?? ''}`, metric);
        }
      }
    }
    return found;
  }
}

function normalizeAll(items: ObservationInput[]): string[] {
  const known = new Map<string, string>();
  return items.map((item, index) => {
    let ref = known.get(item.entityRef);
    if (ref === undefined) {
      ref = normalizeEntityRef(item.entityRef, `items.${index}.entityRef`);
      known.set(item.entityRef, ref);
    }
    return ref;
  });
}

function toInputError(faults: string[]): InputError {
  const more = faults.length - MAX_SENTENCES;
  return new InputError(
    `Nothing was stored: ${faults.slice(0, MAX_SENTENCES).join('; ')}${
      more > 0 ? `; and ${more} more` : ''
    }`,
  );
}

import type { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { matcher } from '@hone/backstage-plugin-metrics-node';
import { LRUCache } from 'lru-cache';
import type { PrometheusClient } from '../client/PrometheusClient';
import { isMatcherList } from '../query/isMatcherList';
import { SELECTOR_ANNOTATION, SERVICE_NAME_ANNOTATION } from './annotations';

/** Which series are a service's, and how that is known. */
export interface Selection {
  /** Label matchers, `job="cart"`. */
  matchers: string;
  /** Ends a sentence: "by …". */
  why: string;
  /** From 0 to 1. */
  match: number;
}

const VALUES_TTL_MS = 60_000;
const MAX_LABELS = 50;
const MAX_VALUES = 100_000;

/** Finds the labels that select a service: by annotation, else by a label that has its name. */
export class EntitySelector {
  private readonly values: LRUCache<string, Set<string>, AbortSignal>;

  constructor(
    private readonly options: {
      client: PrometheusClient;
      title: string;
      labels: string[];
    },
  ) {
    this.values = new LRUCache<string, Set<string>, AbortSignal>({
      max: MAX_LABELS,
      ttl: VALUES_TTL_MS,
      ignoreFetchAbort: true,
      fetchMethod: async (label, _stale, { context }) => {
        const values = await options.client.labelValues(
          label,
          { limit: MAX_VALUES },
          context,
        );
        return new Set(values);
      },
    });
  }

  /** @throws InputError when the annotation is at fault or no label has the name */
  async select(entity: Entity, signal: AbortSignal): Promise<Selection> {
    const annotated = fromAnnotation(entity);
    if (annotated) return annotated;
    const { labels, title } = this.options;
    for (const label of labels) {
      const values = await this.values.fetch(label, { context: signal });
      const found = values && this.match(entity, label, values);
      if (found) return found;
    }
    throw new InputError(
      `${title} has no label ${labels.join(', ')} with the value "${serviceName(
        entity,
      )}"; annotate the service with ${SELECTOR_ANNOTATION}: job="…"`,
    );
  }

  /** The same without asking the server: from what is known, else a guess. */
  guess(entity: Entity): string {
    const annotated = fromAnnotation(entity);
    if (annotated) return annotated.matchers;
    const { labels } = this.options;
    for (const label of labels) {
      const values = this.values.peek(label);
      const found = values instanceof Set && this.match(entity, label, values);
      if (found) return found.matchers;
    }
    return matcher(labels[0], serviceName(entity));
  }

  private match(
    entity: Entity,
    label: string,
    values: Set<string>,
  ): Selection | undefined {
    const name = serviceName(entity);
    // OpenTelemetry's job is "namespace/name".
    const value = values.has(name)
      ? name
      : [...values].find(known => known.endsWith(`/${name}`));
    if (value === undefined) return undefined;
    const named = entity.metadata.annotations?.[SERVICE_NAME_ANNOTATION];
    const sure = value === name ? 0.8 : 0.6;
    return {
      matchers: matcher(label, value),
      why: named
        ? `the annotation ${SERVICE_NAME_ANNOTATION}`
        : `the service's name`,
      match: named ? 0.95 : sure,
    };
  }
}

function serviceName(entity: Entity): string {
  return (
    entity.metadata.annotations?.[SERVICE_NAME_ANNOTATION] ??
    entity.metadata.name
  );
}

function fromAnnotation(entity: Entity): Selection | undefined {
  const text = entity.metadata.annotations?.[SELECTOR_ANNOTATION];
  if (text === undefined) return undefined;
  const matchers = text
    .trim()
    .replace(/^\{(.*)\}$/s, '$1')
    .replace(/,\s*$/, '');
  if (!isMatcherList(matchers)) {
    throw new InputError(
      `The annotation ${SELECTOR_ANNOTATION} has to be a list of label matchers such as job="cart",namespace="shop", but ${text.slice(
        0,
        100,
      )} was given`,
    );
  }
  return {
    matchers,
    why: `the annotation ${SELECTOR_ANNOTATION}`,
    match: 1,
  };
}

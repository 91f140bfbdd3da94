import type { LoggerService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { ScmIntegrations } from '@backstage/integration';
import type { DeliveryEvent } from '@hone/backstage-plugin-metrics-common';
import type {
  DeliveryBatch,
  DeliverySource,
  DeliveryWebhook,
} from '@hone/backstage-plugin-metrics-node';
import type { Clock, HttpClientOptions } from '@hone/node';
import { GithubClient } from './client/GithubClient';
import { GithubReader } from './client/GithubReader';
import { PageCache } from './client/PageCache';
import type { GithubConfig } from './config/GithubConfig';
import { Naming } from './events/Naming';
import { formatCursor, newRepository, type Cursor } from './read/Cursor';
import type { Reading } from './read/Reading';
import { startingPoint } from './read/startingPoint';
import { tellRepository } from './read/tellRepository';
import { GithubWebhook } from './webhook/GithubWebhook';

const DAY_MS = 86_400_000;
const NAMED = 3;

/** What a source needs of its surroundings. */
export interface GithubSourceOptions {
  integrations: ScmIntegrations;
  clock: Clock;
  logger: Pick<LoggerService, 'info' | 'warn'>;
  /** How GitHub is called, where the defaults are too slow. */
  http?: Partial<HttpClientOptions>;
}

/** No event may be older than what it replaces. */
function withFloor(event: DeliveryEvent, floor: number): DeliveryEvent {
  return floor > Date.parse(event.version)
    ? { ...event, version: new Date(floor).toISOString() }
    : event;
}

/** Deployments, runs and commits of repositories at GitHub. */
export class GithubSource implements DeliverySource {
  readonly id: string;
  readonly kind = 'github';
  readonly title: string;
  readonly webhook?: DeliveryWebhook;
  private readonly naming: Naming;
  private readonly cache = new PageCache();
  private readonly clients = new Map<string, GithubClient>();

  constructor(
    private readonly config: GithubConfig,
    private readonly options: GithubSourceOptions,
  ) {
    this.id = config.id;
    this.title = config.title;
    this.naming = new Naming(config);
    if (config.webhookSecrets.length > 0) {
      this.webhook = new GithubWebhook(config, {
        reading: (repository, signal) => this.readingOf(repository, signal),
      });
    }
  }

  async *read(request: {
    cursor: string | null;
    signal: AbortSignal;
  }): AsyncGenerator<DeliveryBatch> {
    const { clock, logger } = this.options;
    const now = clock.now().getTime();
    const { again, ...start } = startingPoint(this.config, request.cursor, now);
    if (again) {
      logger.warn(`${this.title} is read again from its horizon: ${again}`);
    }
    const from = now - this.config.horizonDays * DAY_MS;
    let { cursor } = start;
    let stored = request.cursor;
    const refusals: InputError[] = [];
    for (const repository of this.config.repositories) {
      try {
        const told = this.tell(repository, { cursor, from }, request.signal);
        for await (const batch of told) {
          cursor = batch.cursor;
          const text = formatCursor(cursor);
          // When nothing has changed there is nothing to store.
          if (batch.events.length === 0 && text === stored) continue;
          yield { events: batch.events, cursor: text };
          stored = text;
        }
      } catch (error) {
        // One repository that can't be read does not keep the others.
        if (!(error instanceof InputError)) throw error;
        refusals.push(error);
      }
    }
    if (refusals.length > 0) throw summarize(refusals);
  }

  private async *tell(
    repository: string,
    { cursor, from }: { cursor: Cursor; from: number },
    signal: AbortSignal,
  ): AsyncGenerator<{ events: DeliveryEvent[]; cursor: Cursor }> {
    const key = repository.toLocaleLowerCase('en-US');
    const start = cursor.repositories[key] ?? newRepository(from);
    const reading = this.readingOf(repository, signal);
    for await (const told of tellRepository(reading, start)) {
      const repositories = { ...cursor.repositories, [key]: told.cursor };
      yield {
        events: told.events.map(event => withFloor(event, cursor.floor)),
        cursor: { ...cursor, repositories },
      };
    }
  }

  private readingOf(repository: string, signal: AbortSignal): Reading {
    const { config, naming, cache } = this;
    const { host, title } = config;
    const client = this.clientOf(repository.slice(0, repository.indexOf('/')));
    return {
      config,
      reader: new GithubReader({ client, cache, title, repository }),
      context: { naming, host, repository },
      logger: this.options.logger,
      signal,
    };
  }

  private clientOf(owner: string): GithubClient {
    const { host, apiBaseUrl, title, concurrency } = this.config;
    const known = this.clients.get(owner);
    if (known) return known;
    const { integrations, clock, http } = this.options;
    const client = new GithubClient({
      host,
      apiBaseUrl,
      title,
      concurrency,
      owner,
      integrations,
      clock,
      ...(http && { http }),
    });
    this.clients.set(owner, client);
    return client;
  }
}

function summarize(refusals: readonly InputError[]): InputError {
  const [first] = refusals;
  if (refusals.length === 1) return first;
  const more = refusals.length - NAMED;
  const sentences = refusals.slice(0, NAMED).map(({ message }) => message);
  return new InputError(
    `${sentences.join('; ')}${more > 0 ? `; and ${more} more` : ''}`,
  );
}

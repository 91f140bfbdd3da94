import type { LoggerService } from '@backstage/backend-plugin-api';
import type { DeliveryEvent } from '@hone/backstage-plugin-metrics-common';
import type {
  DeliveryBatch,
  DeliverySource,
  DeliveryWebhook,
} from '@hone/backstage-plugin-metrics-node';
import type { Clock, HttpClientOptions } from '@hone/node';
import { AzureClient } from './client/AzureClient';
import type { AzureCredentials } from './client/AzureCredentials';
import type { AzureConfig } from './config/AzureConfig';
import { CommitReader } from './read/CommitReader';
import { findRun } from './read/findRun';
import { findPipelines, type PipelineRules } from './read/findPipelines';
import { LeftOut } from './read/LeftOut';
import { readProject } from './read/readProject';
import type { Reading } from './read/Reading';
import { RepositoryNames } from './read/RepositoryNames';
import { startingPoint } from './read/startingPoint';
import { tellDeployments } from './read/tellRun';
import { SubscriptionCheck } from './webhook/SubscriptionCheck';
import { AzureWebhook } from './webhook/AzureWebhook';

/** A sender of service hooks waits only some seconds; reading makes up for what was not answered in time. */
const HASTE_MS = 6_000;
const HASTE: Partial<HttpClientOptions> = {
  timeoutMs: 4_000,
  patienceMs: HASTE_MS,
  retries: 1,
};

/** What a source needs beside its settings. */
export interface AzureSourceOptions {
  credentials: AzureCredentials;
  clock: Clock;
  logger: Pick<LoggerService, 'info' | 'warn'>;
  /** How patient reading is; see {@link HttpClientOptions}. */
  http?: Partial<HttpClientOptions>;
}

/** The pipelines of an Azure DevOps project as deployments, and the commits that they brought as changes. */
export class AzureSource implements DeliverySource {
  readonly id: string;
  readonly kind = 'azure-devops';
  readonly title: string;
  readonly webhook?: DeliveryWebhook;
  private readonly client: AzureClient;
  private readonly hasty: AzureClient;
  private readonly names: RepositoryNames;
  private readonly commits: CommitReader | undefined;
  private readonly subscriptions: SubscriptionCheck | undefined;
  private pipelines: PipelineRules | undefined;
  private readonly warned = new Map<string, string>();

  constructor(
    private readonly config: AzureConfig,
    private readonly options: AzureSourceOptions,
  ) {
    const { credentials, clock, logger, http } = options;
    this.id = config.id;
    this.title = config.title;
    const client = new AzureClient({ config, credentials, clock, http });
    this.client = client;
    this.hasty = new AzureClient({
      config,
      credentials,
      clock,
      http: { ...http, ...HASTE },
    });
    this.names = new RepositoryNames({ client, config });
    this.commits = config.commits
      ? new CommitReader({ client, config, logger })
      : undefined;
    if (config.webhook) {
      this.subscriptions = new SubscriptionCheck({ client, config, logger });
      this.webhook = new AzureWebhook({
        config,
        credential: config.webhook,
        logger,
        tellRun: id => this.tellRun(id),
      });
    }
  }

  async *read(request: {
    cursor: string | null;
    signal: AbortSignal;
  }): AsyncGenerator<DeliveryBatch> {
    const { config, client, title } = this;
    const { signal } = request;
    const pipelines = await this.findPipelines(client, signal);
    const { cursor, again } = startingPoint(request.cursor, {
      config,
      now: client.now(),
    });
    if (again) {
      this.options.logger.warn(
        `${title} is read again from its horizon: ${again}`,
      );
    }
    const leftOut = new LeftOut();
    const { floor } = cursor;
    this.commits?.begin();
    yield* readProject(
      this.reading({ client, pipelines, signal, leftOut, floor }),
      cursor,
    );
    this.warnOnce('leftOut', leftOut.toSentence(title));
    await this.subscriptions?.check(signal);
  }

  /** The deployments of one run as they are now, as reading tells them; none when it is not one of ours. */
  private async tellRun(id: number): Promise<DeliveryEvent[]> {
    const client = this.hasty;
    const signal = AbortSignal.timeout(HASTE_MS);
    const pipelines =
      this.pipelines ?? (await this.findPipelines(client, signal));
    const run = await findRun(id, { client, config: this.config, signal });
    if (!run) return [];
    const leftOut = new LeftOut();
    return tellDeployments(
      this.reading({ client, pipelines, signal, leftOut, floor: 0 }),
      run,
    );
  }

  private reading(
    part: Omit<Reading, 'config' | 'names' | 'commits'>,
  ): Reading {
    const { config, names, commits } = this;
    return { ...part, config, names, commits };
  }

  private async findPipelines(
    client: AzureClient,
    signal: AbortSignal,
  ): Promise<PipelineRules> {
    const { config } = this;
    const found = await findPipelines({ client, config, signal });
    this.pipelines = found.pipelines;
    const names = found.missing.join(', ');
    this.warnOnce(
      'missing',
      names &&
        `${this.title}: pipelines of ${config.settings}.deployments were not found in project "${config.project}" and are not read: ${names}; they were renamed or removed, or the token may not see them`,
    );
    return found.pipelines;
  }

  /** Once for each state, not at every reading. */
  private warnOnce(topic: string, sentence: string | undefined): void {
    if (sentence && this.warned.get(topic) !== sentence) {
      this.options.logger.warn(sentence);
    }
    this.warned.set(topic, sentence ?? '');
  }
}

import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  DeliveryBatch,
  DeliverySource,
  DeliveryWebhook,
} from '@hone/backstage-plugin-metrics-node';
import type { Clock } from '@hone/node';
import { JiraClient } from './client/JiraClient';
import { pagesOf } from './client/pages';
import type { JiraConfig } from './config/JiraConfig';
import { formatCursor, readFrom, startingPoint } from './read/Cursor';
import { Findings } from './read/Findings';
import { tellPage } from './read/tellPage';
import { JiraWebhook } from './webhook/JiraWebhook';

/** The issues of a Jira as defects and incidents. */
export class JiraSource implements DeliverySource {
  readonly id: string;
  readonly kind = 'jira';
  readonly title: string;
  readonly webhook?: DeliveryWebhook;
  private readonly client: JiraClient;

  constructor(
    private readonly config: JiraConfig,
    private readonly options: {
      clock: Clock;
      logger: Pick<LoggerService, 'warn'>;
      /** Milliseconds for one request. */
      timeoutMs?: number;
    },
  ) {
    this.id = config.id;
    this.title = config.title;
    this.client = new JiraClient(config, options);
    if (config.secrets.length > 0) {
      this.webhook = new JiraWebhook(config, this.client);
    }
  }

  async *read(request: {
    cursor: string | null;
    signal: AbortSignal;
  }): AsyncGenerator<DeliveryBatch> {
    const { config, client } = this;
    const { signal } = request;
    const { zone, at } = await client.account(signal);
    const start = startingPoint(request.cursor, config, at);
    if (start.again) {
      this.options.logger.warn(
        `${this.title} is read again from its horizon: ${start.again}`,
      );
    }
    const findings = new Findings();
    let { cursor } = start;
    let stored = request.cursor;
    const from = readFrom(cursor);
    const since = { created: cursor.begin, updated: from };
    const pages = pagesOf({ config, client, since, zone, signal });
    try {
      for await (const page of pages) {
        const told = tellPage(page, cursor, { config, from, findings });
        cursor = told.cursor;
        const position = formatCursor(cursor);
        // When nothing has changed there is nothing to store.
        if (told.events.length > 0 || position !== stored) {
          yield { events: told.events, cursor: position };
          stored = position;
        }
      }
    } finally {
      this.tellFindings(findings);
    }
  }

  private tellFindings(findings: Findings): void {
    const summary = findings.summary();
    if (summary) {
      this.options.logger.warn(
        `${this.title}: something was left out of ${summary}`,
      );
    }
  }
}

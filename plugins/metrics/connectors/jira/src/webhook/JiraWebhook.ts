import { InputError, ServiceUnavailableError } from '@backstage/errors';
import type { DeliveryEvent } from '@hone/backstage-plugin-metrics-common';
import type {
  DeliveryWebhook,
  WebhookRequest,
} from '@hone/backstage-plugin-metrics-node';
import { verifySignature } from '@hone/node';
import { z } from 'zod';
import type { JiraClient } from '../client/JiraClient';
import type { JiraConfig } from '../config/JiraConfig';
import { kindOf, toEvent } from '../events/toEvent';
import { parseIssue, type Issue } from '../issue/Issue';
import { oneIssue } from '../jql/issueQuery';

const SIGNATURE = 'x-hub-signature';
const DAY_MS = 86_400_000;
/** Jira waits for 20 seconds. */
const PATIENCE_MS = 15_000;
const DELETED = 'jira:issue_deleted';
/** Others tell of comments, links and the like. */
const CHANGES = ['jira:issue_created', 'jira:issue_updated', DELETED];

const payloadSchema = z.object({
  webhookEvent: z.string(),
  timestamp: z.number().int().positive().nullish().catch(null),
  issue: z.unknown().optional(),
});

const idSchema = z.object({
  id: z
    .union([z.string(), z.number().transform(String)])
    .refine(value => /^\d{1,15}$/.test(value)),
});

type Payload = z.output<typeof payloadSchema>;

/** An instant that a Date can hold. */
function dateOf(timestamp: Payload['timestamp']): Date | null {
  const date = new Date(timestamp ?? NaN);
  return Number.isNaN(date.getTime()) ? null : date;
}

function parsePayload({ body }: WebhookRequest): Payload | undefined {
  try {
    return payloadSchema.safeParse(JSON.parse(body.toString('utf8'))).data;
  } catch {
    return undefined;
  }
}

/** Tells of issues as soon as they change. */
export class JiraWebhook implements DeliveryWebhook {
  readonly requiredHeaders = [SIGNATURE];
  /** Jira would send what is answered with 409 again and again. */
  readonly repeatedStatus = 200;

  constructor(
    private readonly config: JiraConfig,
    private readonly client: JiraClient,
  ) {}

  verify(request: WebhookRequest): { sentAt: Date | null } {
    verifySignature({
      given: request.headers[SIGNATURE],
      signed: [request.body],
      secrets: this.config.secrets,
      encoding: 'hex',
      prefix: 'sha256=',
    });
    return { sentAt: dateOf(parsePayload(request)?.timestamp) };
  }

  async read(request: WebhookRequest): Promise<DeliveryEvent[]> {
    const payload = parsePayload(request);
    if (!payload) {
      throw new InputError(
        'The body has to be JSON with a webhookEvent, as Jira sends it with "Exclude body" switched off',
      );
    }
    if (!CHANGES.includes(payload.webhookEvent)) return [];
    const sentAt = dateOf(payload.timestamp) ?? request.receivedAt;
    if (payload.webhookEvent === DELETED) return this.withdraw(payload, sentAt);
    const issue = await this.issueOf(payload);
    if (!issue) return [];
    const begin = sentAt.getTime() - this.config.horizonDays * DAY_MS;
    if (issue.fields.created < begin) return [];
    const { event } = toEvent(issue, { config: this.config, floor: 0 });
    return event ? [event] : [];
  }

  /** An issue that is gone can no longer be asked for: the payload has to say what it was. */
  private withdraw({ issue: given }: Payload, sentAt: Date): DeliveryEvent[] {
    const read = parseIssue(given);
    if (!('issue' in read)) return [];
    const { event } = toEvent(read.issue, { config: this.config, floor: 0 });
    if (event?.kind !== 'defect' && event?.kind !== 'incident') return [];
    // Deleting an issue does not change when it was last updated.
    return [{ ...event, version: sentAt.toISOString(), withdrawn: true }];
  }

  /** The issue of a payload if the source tells of it; Jira is asked where the payload does not say enough. */
  private async issueOf({ issue: given }: Payload): Promise<Issue | undefined> {
    const named = idSchema.safeParse(given);
    if (!named.success) {
      throw new InputError(
        'issue.id has to be a number, but the payload has none',
      );
    }
    const read = parseIssue(given);
    const hasScope =
      'issue' in read &&
      read.issue.fields.project.id !== '' &&
      read.issue.fields.issuetype.id !== '';
    if (!hasScope) return this.ask(named.data.id);
    const { rules } = this.config;
    const kind = kindOf(read.issue, rules);
    if (kind === undefined) return undefined;
    const filtered = kind === 'defect' && rules.defects.filter !== undefined;
    return filtered ? this.ask(named.data.id) : read.issue;
  }

  private async ask(id: string): Promise<Issue | undefined> {
    const { config, client } = this;
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const jql = oneIssue(config.rules, id);
    try {
      const page =
        config.edition === 'cloud'
          ? await client.pageOf(jql, { reconcile: [Number(id)], signal })
          : await client.pageFrom(jql, { startAt: 0, signal });
      const [found] = page.issues;
      const read = found === undefined ? undefined : parseIssue(found);
      return read && 'issue' in read && read.issue.id === id
        ? read.issue
        : undefined;
    } catch (error) {
      // What the search refuses is no fault of the sender.
      if (error instanceof InputError) {
        throw new ServiceUnavailableError(error.message);
      }
      if (!signal.aborted) throw error;
      throw new ServiceUnavailableError(
        `${config.title} did not show the issue within ${
          PATIENCE_MS / 1000
        } seconds`,
      );
    }
  }
}

import type {
  Contract,
  Vendor,
  VendorAnswer,
  VendorRequest,
} from '@hone/testbed';
import { startVendor } from '@hone/testbed';
import { changed, type IssueJson } from './issues';
import { instantsOf } from './zoneClock';

const LIST = `\\(("[^)]*")\\)`;
const SCOPE = `project in ${LIST} AND \\((?:issuetype in ${LIST})?(?: OR )?(?:\\(issuetype in ${LIST} AND \\(labels = production\\)\\)|issuetype in ${LIST})?\\)`;
const CHANGED = new RegExp(
  `^${SCOPE} AND created >= "([\\d: -]+)" AND updated >= "([\\d: -]+)" ORDER BY updated ASC, key ASC$`,
);
const ONE = new RegExp(`^id = (\\d+) AND ${SCOPE}$`);

interface Search {
  jql: string;
  maxResults: number;
  fields: string[];
  nextPageToken?: string;
  startAt?: number;
}

const names = (list: string | undefined) =>
  (list ?? '').split(', ').map(text => text.slice(1, -1));
const timeOf = (issue: IssueJson) => Date.parse(issue.fields.updated);
const numberOf = (issue: IssueJson) => Number(issue.key.split('-')[1]);

function refusal(status: number, message: string, errors = {}): VendorAnswer {
  return { status, body: { errorMessages: [message], errors } };
}

/** A Jira with issues, its own clock and zone, which knows as much JQL as the connector writes. */
export class FakeJira {
  readonly issues = new Map<string, IssueJson>();
  /** Ids that the index does not show yet. */
  readonly unindexed = new Set<string>();
  readonly projects = ['SHOP', 'PAY'];
  authorization = `Basic ${Buffer.from('bot@acme.example:token-1').toString(
    'base64',
  )}`;
  zone: string | undefined = 'Europe/Berlin';
  /** Which of the two instants a minute means that the clock shows twice. */
  twice: 'first' | 'second' = 'first';
  clock = Date.parse('2026-11-20T12:00:00Z');
  /** Jira gives fewer than were asked for when it likes. */
  pageSize = 100;
  vendor!: Vendor;

  static async start(contract: Contract | null): Promise<FakeJira> {
    const jira = new FakeJira();
    jira.vendor = await startVendor({
      contract,
      handle: request => jira.handle(request),
    });
    return jira;
  }

  /** @throws Error when requests or answers were not as the vendor describes them */
  async stop(): Promise<void> {
    const { vendor } = this;
    await vendor.stop();
    if (vendor.faults.length > 0) throw new Error(vendor.faults.join('\n'));
  }

  put(...issues: IssueJson[]): void {
    for (const issue of issues) this.issues.set(issue.id, issue);
  }

  /** Changes an issue that is there. */
  change(id: string, at: string, fields: object = {}): void {
    this.put(changed(this.issues.get(id)!, at, fields));
  }

  private handle(request: VendorRequest): VendorAnswer {
    const headers = { Date: new Date(this.clock).toUTCString() };
    if (request.headers.authorization !== this.authorization) {
      return { status: 401, headers };
    }
    const [, version, what] = /^\/rest\/api\/(\d)\/(.*)$/.exec(request.path)!;
    return { headers, ...this.answer(version, what, request.body) };
  }

  private answer(version: string, what: string, body: unknown): VendorAnswer {
    const { zone } = this;
    if (what === 'myself') {
      return {
        status: 200,
        body: { active: true, ...(zone && { timeZone: zone }) },
      };
    }
    const search = body as Search;
    const found = this.find(search.jql);
    if ('status' in found) return found;
    return version === '3'
      ? this.byToken(search, found)
      : this.byOffset(search, found);
  }

  private find(jql: string): IssueJson[] | VendorAnswer {
    const one = ONE.exec(jql);
    const since = CHANGED.exec(jql);
    if (!one && !since) {
      return refusal(400, 'Error in the JQL Query.', { jql: 'is not known' });
    }
    const [id, lists] = one ? [one[1], one.slice(2)] : ['', since!.slice(1)];
    const unknown = names(lists[0]).find(name => !this.projects.includes(name));
    if (unknown) {
      return refusal(
        400,
        `The value '${unknown}' does not exist for the field 'project'.`,
      );
    }
    if (one && !this.issues.has(id)) {
      return refusal(
        400,
        `A value with ID '${id}' does not exist for the field 'id'.`,
      );
    }
    const wanted = [...this.issues.values()].filter(
      issue =>
        (id === '' ? !this.unindexed.has(issue.id) : issue.id === id) &&
        this.isInScope(issue, lists),
    );
    if (one) return wanted;
    const [created, updated] = lists.slice(4).map(text => this.instant(text));
    return wanted
      .filter(
        issue =>
          Date.parse(issue.fields.created) >= created &&
          timeOf(issue) >= updated,
      )
      .sort((a, b) => timeOf(a) - timeOf(b) || numberOf(a) - numberOf(b));
  }

  private isInScope({ fields }: IssueJson, lists: string[]): boolean {
    const [projects, incidents, marked, bugs] = lists.map(names);
    const type = (fields.issuetype as { name: string }).name;
    const labels = fields.labels as string[];
    return (
      projects.includes((fields.project as { key: string }).key) &&
      ([...incidents, ...bugs].includes(type) ||
        (marked.includes(type) && labels.includes('production')))
    );
  }

  private instant(minute: string): number {
    const instants = instantsOf(minute, this.zone ?? 'UTC');
    return this.twice === 'first' ? instants[0] : instants[instants.length - 1];
  }

  private shown(issue: IssueJson, fields: string[]): IssueJson {
    const entries = Object.entries(issue.fields).filter(([name]) =>
      fields.includes(name),
    );
    return { ...issue, fields: Object.fromEntries(entries) as never };
  }

  /** The place behind the last issue, and the query that it belongs to. */
  private byToken(search: Search, found: IssueJson[]): VendorAnswer {
    const { jql, nextPageToken, maxResults, fields } = search;
    const [asked, time, number] = nextPageToken
      ? JSON.parse(Buffer.from(nextPageToken, 'base64').toString())
      : [jql, -1, -1];
    if (asked !== jql) return refusal(400, 'The token is of another query.');
    const rest = found.filter(
      issue =>
        timeOf(issue) > time ||
        (timeOf(issue) === time && numberOf(issue) > number),
    );
    const page = rest.slice(0, Math.min(maxResults, this.pageSize));
    const last = page[page.length - 1];
    const isLast = page.length === rest.length;
    const token = isLast
      ? undefined
      : Buffer.from(
          JSON.stringify([jql, timeOf(last), numberOf(last)]),
        ).toString('base64');
    return {
      status: 200,
      body: {
        isLast,
        issues: page.map(issue => this.shown(issue, fields)),
        ...(token && { nextPageToken: token }),
      },
    };
  }

  private byOffset(search: Search, found: IssueJson[]): VendorAnswer {
    const { startAt = 0, maxResults, fields } = search;
    const end = startAt + Math.min(maxResults, this.pageSize);
    return {
      status: 200,
      body: {
        startAt,
        maxResults: Math.min(maxResults, this.pageSize),
        total: found.length,
        issues: found
          .slice(startAt, end)
          .map(issue => this.shown(issue, fields)),
      },
    };
  }
}

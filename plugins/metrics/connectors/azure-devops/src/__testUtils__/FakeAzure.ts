import {
  startVendor,
  type Mishap,
  type Vendor,
  type VendorAnswer,
  type VendorRequest,
} from '@hone/testbed';
import { loadContracts } from './contracts';

/** What time it is at the fake, and for the connector, unless a test says otherwise. */
export const NOW = Date.parse('2026-11-20T12:00:00Z');
export const TOKEN = 'a-personal-access-token';
export const REPOSITORY = '4c1b9f2e-0000-4000-8000-000000000001';
export const TIMELINE = '7f3a9d10-0000-4000-8000-000000000001';

type Json = Record<string, any>;

const basic = (token: string) =>
  `Basic ${Buffer.from(`:${token}`).toString('base64')}`;

/** Instants in the order in which the API is asked for runs. */
const ORDER: Record<string, string> = {
  finishTimeAscending: 'finishTime',
  startTimeAscending: 'startTime',
};

const list = (value: Json[]): VendorAnswer => ({
  status: 200,
  body: { count: value.length, value },
});

const missing: VendorAnswer = {
  status: 404,
  body: { message: 'TF400813: it does not exist, or you may not see it.' },
};

/** An organisation "acme" with a project "shop". */
export class FakeAzure {
  definitions: Json[] = [{ id: 12, name: 'cart-release', path: '\\' }];
  runs: Json[] = [];
  /** By run; those of earlier attempts by their own identifier. */
  timelines = new Map<number | string, Json>();
  /** Commits by run. */
  changes = new Map<number, string[]>();
  commits = new Map<string, Json>();
  repositories = new Map<string, Json>();
  subscriptions: Json[] = [];
  authorizations = [basic(TOKEN)];
  /** Items of a page at most, whatever is asked for. */
  pageSize = 1_000;
  now = NOW;
  private vendor!: Vendor;

  static async start(): Promise<FakeAzure> {
    const fake = new FakeAzure();
    const contracts = await loadContracts();
    fake.vendor = await startVendor({
      contract: null,
      handle: request => {
        const answer = fake.handle(request);
        fake.vendor.faults.push(...contracts.check(request, answer));
        const date = new Date(fake.now).toUTCString();
        return { ...answer, headers: { Date: date, ...answer.headers } };
      },
    });
    return fake;
  }

  get url(): string {
    return `${this.vendor.url}/acme`;
  }

  get host(): string {
    return new URL(this.vendor.url).host;
  }

  /** Paths below the organisation of all requests so far. */
  get asked(): string[] {
    return this.vendor.requests.map(({ path }) => path.replace('/acme', ''));
  }

  get requests(): VendorRequest[] {
    return this.vendor.requests;
  }

  expect(...mishaps: Mishap[]): void {
    this.vendor.expect(...mishaps);
  }

  /** Throws when something was asked, or answered, that is not as the vendor describes it. */
  async stop(): Promise<void> {
    const { faults } = this.vendor;
    await this.vendor.stop();
    if (faults.length > 0) throw new Error(faults.join('\n'));
  }

  private handle(request: VendorRequest): VendorAnswer {
    const { authorization = '' } = request.headers;
    if (!this.authorizations.includes(authorization)) {
      return { status: 401, body: { message: 'TF400813: not authorized' } };
    }
    const [organisation, ...parts] = request.path.split('/').slice(1);
    if (organisation !== 'acme') return missing;
    if (parts[0] === '_apis') return this.organisation(parts.slice(1));
    if (parts[0] !== 'shop' || parts[2] !== 'build') return missing;
    return this.build(parts.slice(3), request);
  }

  private organisation([area, kind, id, , sha]: string[]): VendorAnswer {
    if (area === 'hooks') return list(this.subscriptions);
    if (area !== 'git' || kind !== 'repositories') return missing;
    const found = sha ? this.commits.get(sha) : this.repositories.get(id);
    return found ? { status: 200, body: found } : missing;
  }

  private build(
    [kind, id, part, timeline]: string[],
    { query }: VendorRequest,
  ): VendorAnswer {
    if (kind === 'definitions') return this.listDefinitions(query);
    if (id === undefined) return this.listRuns(query);
    const run = this.runs.find(one => one.id === Number(id));
    if (!run) return missing;
    if (part === undefined) return { status: 200, body: run };
    if (part === 'changes') {
      const shas = this.changes.get(run.id) ?? [];
      return this.page(
        shas.map(sha => ({ id: sha, type: 'TfsGit' })),
        query,
      );
    }
    const body = this.timelines.get(timeline ?? run.id);
    return body ? { status: 200, body } : missing;
  }

  private listDefinitions(query: URLSearchParams): VendorAnswer {
    const ids = query.get('definitionIds')?.split(',').map(Number);
    const name = query.get('name');
    return this.page(
      this.definitions.filter(
        one =>
          (!ids || ids.includes(one.id)) &&
          (name === null || one.name.toLowerCase() === name.toLowerCase()),
      ),
      query,
    );
  }

  private listRuns(query: URLSearchParams): VendorAnswer {
    const ids = query.get('definitions')?.split(',').map(Number);
    const status = query.get('statusFilter');
    const time = ORDER[query.get('queryOrder') ?? ''];
    const min = Date.parse(query.get('minTime') ?? '1970-01-01');
    const at = (run: Json) => Date.parse(run[time]);
    return this.page(
      this.runs
        .filter(
          run =>
            (!ids || ids.includes(run.definition?.id)) &&
            run.status === status &&
            !(at(run) < min),
        )
        .sort((a, b) => at(a) - at(b)),
      query,
    );
  }

  private page(items: Json[], query: URLSearchParams): VendorAnswer {
    const size = Math.min(Number(query.get('$top') ?? 100), this.pageSize);
    const start = Number(query.get('continuationToken') ?? 0);
    const more = start + size < items.length;
    return {
      ...list(items.slice(start, start + size)),
      ...(more && {
        headers: { 'x-ms-continuationtoken': String(start + size) },
      }),
    };
  }
}

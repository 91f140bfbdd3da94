import {
  startVendor,
  type Vendor,
  type VendorAnswer,
  type VendorRequest,
} from '@hone/testbed';
import { monitorsAnswer } from './answerMonitors';
import { scalarAnswer, timeseriesAnswer } from './answerQueries';
import type { Check } from './contracts';
import { parseQuery, type FakeQuery, type FakeSeries } from './timeseries';

/** When it is in the fake; its clock stands still. */
export const NOW = Date.parse('2026-11-27T12:00:00Z');
export const API_KEY = 'api-key-0123456789abcdef';
export const APPLICATION_KEY = 'application-key-0123456789abcdef';

const HOUR_MS = 3_600_000;
const RETENTION_MS = 456 * 24 * HOUR_MS;
const SCOPES = [
  ...['timeseries_query', 'apm_read', 'metrics_read', 'monitors_read'],
  ...['events_read', 'dora_metrics_read', 'dora_metrics_write'],
];

type Body = Record<string, any>;

const refuse = (status: number, ...errors: unknown[]): VendorAnswer => ({
  status,
  body: { errors },
});
const FORBIDDEN = refuse(403, 'Forbidden');
const badEvent = (detail: string) =>
  refuse(400, { status: '400', title: 'Bad Request', detail });

/** A Datadog that keeps series, events, deployments and monitors, and knows keys and scopes. */
export class FakeDatadog {
  now = NOW;
  apiKey = API_KEY;
  applicationKey = APPLICATION_KEY;
  scopes = new Set(SCOPES);
  series: FakeSeries[] = [];
  /** It answers in intervals of at least so many milliseconds. */
  leastIntervalMs = 0;
  events: Body[] = [];
  deployments: Body[] = [];
  monitors: Body[] = [];
  vendor!: Vendor;
  private readonly faults: string[] = [];

  private constructor(private readonly check: Check) {}

  static async start(check: Check): Promise<FakeDatadog> {
    const fake = new FakeDatadog(check);
    fake.vendor = await startVendor({
      contract: null,
      handle: request => fake.answer(request),
    });
    return fake;
  }

  /** Throws when something was asked or answered that is not as Datadog describes it. */
  async stop(): Promise<void> {
    await this.vendor.stop();
    if (this.faults.length > 0) throw new Error(this.faults.join('\n'));
  }

  private answer(request: VendorRequest): VendorAnswer {
    const answer = this.route(request);
    this.faults.push(...this.check(request, answer));
    return {
      ...answer,
      headers: { Date: new Date(this.now).toUTCString(), ...answer.headers },
    };
  }

  private route(request: VendorRequest): VendorAnswer {
    const { method, path, headers } = request;
    if (headers['dd-api-key'] !== this.apiKey) return FORBIDDEN;
    const body = request.body as Body;
    const one = /^\/api\/v2\/dora\/deployments?\/(.+)$/.exec(path)?.[1];
    switch (one === undefined ? `${method} ${path}` : `${method} one`) {
      case 'GET /api/v1/validate':
        return { status: 200, body: { valid: true } };
      case 'POST /api/v2/events':
        return this.takeEvent(body);
      case 'POST /api/v2/dora/deployment':
        return this.takeDeployment(body.data.attributes);
      default:
        return this.routeWithScope(request, body, one);
    }
  }

  private routeWithScope(
    request: VendorRequest,
    body: Body,
    one: string | undefined,
  ): VendorAnswer {
    const { method, path, query } = request;
    const known = request.headers['dd-application-key'] === this.applicationKey;
    const may = (scope: string, answer: () => VendorAnswer) =>
      known && this.scopes.has(scope) ? answer() : FORBIDDEN;
    if (one !== undefined) {
      return method === 'DELETE'
        ? may('dora_metrics_write', () => this.deleteDeployment(one))
        : may('dora_metrics_read', () => this.showDeployment(one));
    }
    if (path.startsWith('/api/v1/monitor')) {
      return may('monitors_read', () =>
        monitorsAnswer(this.monitors, path, query),
      );
    }
    switch (path) {
      case '/api/v1/query':
        return may('timeseries_query', () => this.oldQuery(query));
      case '/api/v1/metrics':
        return may('metrics_read', () => this.listMetrics(query));
      case '/api/v2/query/timeseries':
      case '/api/v2/query/scalar':
        return may('timeseries_query', () => this.query(path, body.data));
      case '/api/v2/events/search':
        return may('events_read', () => this.findEvents(body.filter.query));
      default:
        return refuse(404, 'Not found');
    }
  }

  private oldQuery(query: URLSearchParams): VendorAnswer {
    const text = query.get('query')!;
    const parsed = parseQuery({ data_source: 'metrics', query: text });
    const body = { query: text, res_type: 'time_series', series: [] };
    return parsed
      ? { status: 200, body: { ...body, status: 'ok' } }
      : {
          status: 200,
          body: { ...body, status: 'error', error: 'Error parsing query' },
        };
  }

  private listMetrics(query: URLSearchParams): VendorAnswer {
    const wanted = query.get('tag_filter')!.split(' AND ');
    const from = Number(query.get('from')) * 1000;
    const active = this.series.filter(
      ({ tags, points }) =>
        wanted.every(tag => tags.includes(tag)) &&
        points.some(([at]) => at >= from),
    );
    const metrics = [...new Set(active.map(({ metric }) => metric))];
    return { status: 200, body: { from: query.get('from'), metrics } };
  }

  private query(path: string, { type, attributes }: Body): VendorAnswer {
    const isScalar = path.endsWith('scalar');
    const expected = isScalar ? 'scalar_request' : 'timeseries_request';
    if (type !== expected) {
      return refuse(
        400,
        `API input validation failed: Invalid type. Expected "${expected}".`,
      );
    }
    if (attributes.to < this.now - RETENTION_MS) {
      return refuse(
        400,
        'Queries ending outside the retention date are invalid',
      );
    }
    const usesApm = attributes.queries.some(
      (query: Body) => query.data_source === 'apm_metrics',
    );
    if (usesApm && !this.scopes.has('apm_read')) return FORBIDDEN;
    const queries = attributes.queries.map(parseQuery);
    if (queries.includes(undefined)) return refuse(400, 'Error parsing query');
    const chosen = attributes.formulas.map(({ formula }: Body) =>
      queries.find((query: FakeQuery) => query.name === formula),
    );
    if (chosen.includes(undefined)) return refuse(400, 'Unknown formula');
    const { from, to, interval } = attributes;
    const ms = Math.max(interval, this.leastIntervalMs);
    return isScalar
      ? scalarAnswer(chosen, { from, to }, this.series)
      : timeseriesAnswer(chosen, { from, to, interval: ms }, this.series);
  }

  private takeEvent({ data }: Body): VendorAnswer {
    const { category, timestamp } = data.attributes;
    if (!['alert', 'change'].includes(category)) {
      return badEvent(
        'JSON validation failed at $.data.attributes.category: value must be one of: ["alert", "change"].',
      );
    }
    if (Date.parse(timestamp) < this.now - 18 * HOUR_MS) {
      return badEvent('The timestamp is older than 18 hours.');
    }
    this.events.push(data.attributes);
    const id = String(this.events.length);
    return {
      status: 202,
      body: {
        data: {
          id: '_',
          type: 'event',
          attributes: { attributes: { evt: { id, uid: `uid-${id}` } } },
        },
        links: { self: `https://app.datadoghq.com/event/event?uid=uid-${id}` },
      },
    };
  }

  private findEvents(query: string): VendorAnswer {
    const data = this.events
      .filter(({ tags }) => tags.includes(query))
      .map(({ tags, message, timestamp }, i) => ({
        id: String(i),
        type: 'event',
        attributes: { tags, message, timestamp, attributes: {} },
      }));
    return { status: 200, body: { data, meta: { status: 'done' } } };
  }

  private takeDeployment(attributes: Body): VendorAnswer {
    if (attributes.finished_at / 1_000_000 < this.now - HOUR_MS) {
      return badEvent('finished_at is older than 1 hour.');
    }
    this.deployments.push(attributes);
    return {
      status: 200,
      body: { data: { id: attributes.id, type: 'dora_deployment' } },
    };
  }

  private showDeployment(id: string): VendorAnswer {
    const found = this.deployments.find(one => one.id === id);
    return found
      ? {
          status: 200,
          body: { data: { id, type: 'dora_deployment', attributes: found } },
        }
      : refuse(404, 'Not found');
  }

  private deleteDeployment(id: string): VendorAnswer {
    const left = this.deployments.filter(one => one.id !== id);
    if (left.length === this.deployments.length) {
      return refuse(404, 'Not found');
    }
    this.deployments = left;
    return { status: 202 };
  }
}

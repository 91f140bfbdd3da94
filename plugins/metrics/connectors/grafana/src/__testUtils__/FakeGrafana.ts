import {
  startVendor,
  type Vendor,
  type VendorAnswer,
  type VendorRequest,
} from '@hone/testbed';
import { grafanaContract } from './contract';

interface AnnotationJson {
  id: number;
  text: string;
  tags: string[];
  time: number;
  timeEnd: number;
  dashboardUID?: string;
  panelId?: number;
}

interface DashboardJson {
  uid: string;
  title: string;
  tags: string[];
  folder?: string;
}

export type Question = Record<string, unknown> & {
  refId: string;
  maxDataPoints: number;
  datasource: { uid: string };
};

type Result = { frames?: object[]; error?: string; status?: number };

/** A data source: what it answers to a query of a window in epoch milliseconds. */
type FakeDatasource = (
  question: Question,
  window: { from: number; to: number },
) => Result;

const BASE = '/grafana';

function refusal(status: number, message: string): VendorAnswer {
  return { status, body: { message } };
}

/** A tag is a name, perhaps with a value. */
function pair(tag: string): [string, string] {
  const at = tag.indexOf(':');
  return at < 0 ? [tag, ''] : [tag.slice(0, at), tag.slice(at + 1)];
}

/** As Grafana counts: as many of an annotation's tags have to fit as are asked for, no more and no fewer. */
export function hasTags(tags: string[], wanted: string[]): boolean {
  const fits = tags
    .map(pair)
    .filter(([name, value]) =>
      wanted
        .map(pair)
        .some(
          ([wantedName, wantedValue]) =>
            name === wantedName &&
            (wantedValue === '' || value === wantedValue),
        ),
    );
  return fits.length === wanted.length;
}

/** A Grafana with annotations, dashboards, alerts and data sources. */
export class FakeGrafana {
  readonly annotations = new Map<number, AnnotationJson>();
  readonly dashboards: DashboardJson[] = [];
  readonly datasources = new Map<string, FakeDatasource>();
  alerts: object[] = [];
  token = 'glsa_token-1';
  /** What the service account may not do. */
  readonly denied = new Set<string>();
  database = 'ok';
  /** Longest tags together, as JSON. */
  tagsLength = 500;
  clock = Date.parse('2026-11-20T12:00:00Z');
  vendor!: Vendor;
  private lastId = 0;

  static async start(): Promise<FakeGrafana> {
    const grafana = new FakeGrafana();
    grafana.vendor = await startVendor({
      contract: grafanaContract(),
      handle: request => grafana.handle(request),
    });
    return grafana;
  }

  /** @throws Error when requests or answers were not as Grafana describes them */
  async stop(): Promise<void> {
    const { vendor } = this;
    await vendor.stop();
    if (vendor.faults.length > 0) throw new Error(vendor.faults.join('\n'));
  }

  private handle(request: VendorRequest): VendorAnswer {
    const headers = { Date: new Date(this.clock).toUTCString() };
    return { headers, ...this.answer(request) };
  }

  private answer(request: VendorRequest): VendorAnswer {
    const { method, path } = request;
    if (path === '/api/health') {
      const status = this.database === 'ok' ? 200 : 503;
      return { status, body: { database: this.database } };
    }
    if (request.headers.authorization !== `Bearer ${this.token}`) {
      return refusal(401, 'Invalid API key');
    }
    const [, , what, id] = path.split('/');
    switch (`${method} ${what}`) {
      case 'GET search':
        return this.may('dashboards:read') ?? this.search(request.query);
      case 'POST ds':
        return this.may('datasources:query') ?? this.query(request.body);
      case 'GET alertmanager':
        return (
          this.may('alert.instances:read') ?? { status: 200, body: this.alerts }
        );
      case 'GET annotations':
        return this.may('annotations:read') ?? this.find(request.query);
      case 'POST annotations':
        return this.may('annotations:create') ?? this.create(request.body);
      case 'PATCH annotations':
        return (
          this.may('annotations:write') ?? this.patch(Number(id), request.body)
        );
      case 'DELETE annotations':
        return this.may('annotations:delete') ?? this.remove(Number(id));
      default:
        return refusal(404, 'Not found');
    }
  }

  private may(permission: string): VendorAnswer | undefined {
    return this.denied.has(permission)
      ? refusal(
          403,
          `You'll need additional permissions to perform this action. Permissions needed: ${permission}`,
        )
      : undefined;
  }

  private search(query: URLSearchParams): VendorAnswer {
    const uids = query.getAll('dashboardUIDs');
    const tags = query.getAll('tag');
    const limit = Number(query.get('limit') ?? 1000);
    const hits = this.dashboards
      .filter(
        ({ uid, tags: own }) =>
          (uids.length === 0 || uids.includes(uid)) &&
          tags.every(tag => own.includes(tag)),
      )
      .slice(0, limit)
      .map(({ uid, title, tags: own, folder }, i) => ({
        id: i + 1,
        uid,
        title,
        url: `${BASE}/d/${uid}/${title.toLowerCase().replace(/\W+/g, '-')}`,
        type: 'dash-db',
        tags: own,
        isStarred: false,
        ...(folder ? { folderUid: 'f', folderTitle: folder } : {}),
      }));
    return { status: 200, body: hits };
  }

  private query(body: unknown): VendorAnswer {
    const { from, to, queries } = body as {
      from: string;
      to: string;
      queries: Question[];
    };
    const results: Record<string, Result> = {};
    for (const question of queries) {
      const source = this.datasources.get(question.datasource.uid);
      if (!source) return refusal(404, 'Data source not found');
      const window = { from: Number(from), to: Number(to) };
      results[question.refId] = source(question, window);
    }
    const failed = Object.values(results).some(({ error }) => error);
    return { status: failed ? 400 : 200, body: { results } };
  }

  private find(query: URLSearchParams): VendorAnswer {
    const wanted = query.getAll('tags');
    const found = [...this.annotations.values()]
      .filter(({ tags }) => wanted.length === 0 || hasTags(tags, wanted))
      .sort((a, b) => b.timeEnd - a.timeEnd || b.time - a.time)
      .slice(0, Number(query.get('limit') ?? 100));
    return { status: 200, body: found };
  }

  private create(body: unknown): VendorAnswer {
    const given = body as AnnotationJson;
    this.lastId += 1;
    const annotation = {
      ...given,
      id: this.lastId,
      timeEnd: given.timeEnd || given.time,
    };
    return this.keep(annotation, {
      id: annotation.id,
      message: 'Annotation added',
    });
  }

  private patch(id: number, body: unknown): VendorAnswer {
    const existing = this.annotations.get(id);
    if (!existing) return refusal(404, 'Annotation not found');
    const given = body as Partial<AnnotationJson>;
    const changed = {
      ...existing,
      ...(given.text ? { text: given.text } : {}),
      ...(given.tags ? { tags: given.tags } : {}),
      ...(given.time ? { time: given.time } : {}),
      ...(given.timeEnd ? { timeEnd: given.timeEnd } : {}),
    };
    return this.keep(changed, { message: 'Annotation patched' });
  }

  private keep(annotation: AnnotationJson, body: object): VendorAnswer {
    const tooLong =
      Buffer.byteLength(JSON.stringify(annotation.tags)) > this.tagsLength;
    if (tooLong) return refusal(400, 'Failed to save annotation: tags length');
    // What ends before it begins is turned around.
    const [time, timeEnd] = [annotation.time, annotation.timeEnd].sort(
      (a, b) => a - b,
    );
    this.annotations.set(annotation.id, { ...annotation, time, timeEnd });
    return { status: 200, body };
  }

  private remove(id: number): VendorAnswer {
    return this.annotations.delete(id)
      ? { status: 200, body: { message: 'Annotation deleted' } }
      : refusal(404, 'Annotation not found');
  }
}

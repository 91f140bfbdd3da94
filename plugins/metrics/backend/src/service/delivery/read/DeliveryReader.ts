import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type {
  DeliverySummary,
  Release,
} from '@hone/backstage-plugin-metrics-common';
import { normalizeEntityRef, type Page } from '@hone/common';
import { decodeCursor, encodeCursor, type Clock } from '@hone/node';
import type { FactStore } from '../../../store/delivery/FactStore';
import { unknownEntity, type EntityReader } from '../../targets/EntityReader';
import type { ServiceDirectory } from '../ingest/ServiceDirectory';
import {
  evaluateService,
  type ServiceDelivery,
} from '../rules/evaluateService';
import { DEFAULT_RULES } from '../rules/facts';
import { summarizeDelivery } from '../summary/summarizeDelivery';
import { toRelease } from './toRelease';
import { toServiceFacts } from './toServiceFacts';

/** More than a busy service has in years; what is beyond is cut off at the old end. */
const MAX_FACTS = 50_000;
const MAX_DAYS = 800;

const KINDS = [
  'deployment',
  'deployment-step',
  'deployment-abort',
  'incident',
  'defect',
] as const;

interface Window {
  from: number;
  to: number;
}

function parseWindow(from: string, to: string): Window {
  const window = { from: Date.parse(from), to: Date.parse(to) };
  for (const [name, text] of [
    ['from', from],
    ['to', to],
  ] as const) {
    if (Number.isNaN(window[name])) {
      throw new InputError(
        `${name} has to be an instant such as 2026-11-02T09:00:00Z, but "${text}" was given`,
      );
    }
  }
  const days = (window.to - window.from) / 86_400_000;
  if (!(days > 0 && days <= MAX_DAYS)) {
    throw new InputError(
      `to has to be after from and at most ${MAX_DAYS} days later, but ${from} and ${to} were given`,
    );
  }
  return window;
}

/** Delivery metrics of services, computed from their facts. */
export class DeliveryReader {
  constructor(
    private readonly options: {
      facts: FactStore;
      directory: ServiceDirectory;
      entities: EntityReader;
      clock: Clock;
    },
  ) {}

  /** Several services together, pooled event by event. */
  async summary(
    query: { entityRef: string[]; from: string; to: string },
    credentials: BackstageCredentials,
  ): Promise<DeliverySummary> {
    const window = parseWindow(query.from, query.to);
    const refs = await this.readable(query.entityRef, credentials);
    const deliveries: ServiceDelivery[] = [];
    for (const ref of refs) deliveries.push(await this.evaluate(ref));
    return summarizeDelivery(deliveries, window);
  }

  /** What a service put into production, the newest first. */
  async releases(
    query: {
      entityRef: string;
      from: string;
      to: string;
      cursor?: string;
      limit?: number;
    },
    credentials: BackstageCredentials,
  ): Promise<Page<Release>> {
    const window = parseWindow(query.from, query.to);
    const [ref] = await this.readable([query.entityRef], credentials);
    const { limit = 50 } = query;
    const after = query.cursor ? decodeCursor(query.cursor, 2) : undefined;
    const delivery = await this.evaluate(ref);
    const fits = delivery.releases
      .filter(
        ({ release }) =>
          release.at !== null &&
          release.at >= window.from &&
          release.at < window.to,
      )
      .reverse();
    const start = after
      ? fits.findIndex(
          ({ release }) =>
            release.at! < Number(after[0]) ||
            (release.at === after[0] &&
              release.deployment.id < String(after[1])),
        )
      : 0;
    const page = start < 0 ? [] : fits.slice(start, start + limit);
    const last = page.at(-1)?.release;
    const more = start >= 0 && start + limit < fits.length;
    return {
      items: page.map(judged => toRelease(judged, delivery.changes)),
      nextCursor:
        more && last ? encodeCursor([last.at!, last.deployment.id]) : null,
    };
  }

  private async readable(
    entityRefs: string[],
    credentials: BackstageCredentials,
  ): Promise<string[]> {
    const refs = [...new Set(entityRefs.map(ref => normalizeEntityRef(ref)))];
    const found = await this.options.entities.find(refs, credentials);
    const missing = refs.find(ref => !found.has(ref));
    if (missing) throw unknownEntity(missing);
    return refs;
  }

  private async evaluate(entityRef: string): Promise<ServiceDelivery> {
    const { facts, directory, clock } = this.options;
    const service = (await directory.index()).get(entityRef) ?? {
      entityRef,
      repository: '',
      paths: [],
      targets: [],
      production: [],
    };
    const options = { from: 0, limit: MAX_FACTS };
    const [own, commits] = await Promise.all([
      facts.ofService(entityRef, { ...options, kinds: [...KINDS] }),
      facts.commits(service.repository ? [service.repository] : [], options),
    ]);
    return evaluateService(toServiceFacts(service, [...own, ...commits]), {
      asOf: clock.now().getTime(),
      rules: DEFAULT_RULES,
    });
  }
}

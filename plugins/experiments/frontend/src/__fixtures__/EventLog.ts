import type { ExperimentEvent } from '@hone/backstage-plugin-experiments-common';
import { pageOf } from './paging';

/** Who uses the pages that run on fixtures. */
export const DEMO_USER = 'user:default/guest';

/** What happened to the objects of one kind, as the backend tells it: newest first, page by page. */
export class EventLog {
  private readonly events: (ExperimentEvent & { key: string })[] = [];

  constructor(private readonly now: number) {}

  add(
    key: string,
    type: string,
    more: {
      from?: string | null;
      to?: string | null;
      reason?: string | null;
      at?: string;
      detail?: Record<string, unknown>;
    } = {},
  ): void {
    const at = more.at ?? new Date(this.now).toISOString();
    this.events.push({
      id: `event-${this.events.length}`,
      key,
      at,
      recordedAt: at,
      actor: DEMO_USER,
      type,
      from: more.from ?? null,
      to: more.to ?? null,
      reason: more.reason ?? null,
      detail: more.detail ?? {},
    });
  }

  page(key: string, query?: { cursor?: string; limit?: number }) {
    const own = this.events.filter(event => event.key === key).reverse();
    return pageOf(
      own.map(({ key: _, ...event }) => event),
      query,
    );
  }
}

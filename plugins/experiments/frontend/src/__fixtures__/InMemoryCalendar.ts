import type {
  Calendar,
  CalendarApi,
  CalendarGroup,
  CalendarItem,
  Collision,
  CollisionReport,
  Experiment,
  Freeze,
  FreezeInput,
  StartSuggestion,
} from '@hone/backstage-plugin-experiments-common';
import { checkRevision, refuse } from './refuse';

const DAY = 86_400_000;
const SHOWN = ['in-review', 'scheduled', 'running', 'paused', 'decide'];

/** The calendar in memory: bars of the demo's experiments, with collisions and freezes that a test sets. */
export class InMemoryCalendar implements CalendarApi {
  collisionList: Calendar['collisions'] = [];
  freezeList: Freeze[] = [];
  mayEditFreezes = true;
  dependenciesKnown = true;
  /** Days that a proposed start lies after the asked one. */
  proposedDays = 14;

  constructor(
    private readonly experiments: ReadonlyMap<string, Experiment>,
    private readonly now: number = Date.now(),
  ) {}

  async calendar(query: { from: string; to: string; group?: CalendarGroup }) {
    const items = [...this.experiments.values()]
      .filter(({ status }) => SHOWN.includes(status))
      .map(one => this.toItem(one))
      .filter(
        ({ from, to }) =>
          Date.parse(from) < Date.parse(query.to) &&
          (to === null || Date.parse(to) > Date.parse(query.from)),
      );
    const shown = new Set(items.map(({ key }) => key));
    return {
      from: query.from,
      to: query.to,
      lanes: lanesOf(items, query.group ?? 'team'),
      items,
      collisions: this.collisionList.filter(({ key }) => shown.has(key)),
      freezes: await this.freezes(query),
      mayEditFreezes: this.mayEditFreezes,
      dependenciesKnown: this.dependenciesKnown,
      truncated: false,
    };
  }

  async collisions({ key }: { key: string }): Promise<CollisionReport> {
    const items = this.collisionList.flatMap<Collision>(one =>
      one.key === key ? [one.collision] : [],
    );
    return { items, dependenciesKnown: this.dependenciesKnown };
  }

  async draftCollisions(): Promise<CollisionReport> {
    return { items: [], dependenciesKnown: this.dependenciesKnown };
  }

  async suggestStart(key: string): Promise<StartSuggestion> {
    const experiment = this.experiments.get(key);
    if (!experiment) throw refuse(404, 'NotFoundError', `No ${key}`);
    const asked = Date.parse(this.toItem(experiment).from);
    const days = this.proposedDays;
    return {
      askedAt: new Date(asked).toISOString(),
      startAt: new Date(asked + days * DAY).toISOString(),
      inflationAsked: 4,
      inflationThen: 1,
      skipped: { collision: days, freeze: 0, slots: 0 },
      sentence: {
        key: 'start.later',
        params: { days, asked: 4, then: 1 },
        text: `Start ${days} days later`,
      },
    };
  }

  async freezes(range: { from: string; to: string }) {
    return this.freezeList.filter(
      ({ from, to }) =>
        Date.parse(from) < Date.parse(range.to) &&
        Date.parse(to) > Date.parse(range.from),
    );
  }

  async createFreeze(input: FreezeInput) {
    const freeze = toFreeze(input, `freeze-${this.freezeList.length}`, 1);
    this.freezeList = [...this.freezeList, freeze];
    return freeze;
  }

  async updateFreeze(id: string, revision: number, input: FreezeInput) {
    this.check(id, revision);
    const next = toFreeze(input, id, revision + 1);
    this.freezeList = this.freezeList.map(one => (one.id === id ? next : one));
    return next;
  }

  async deleteFreeze(id: string, revision: number) {
    this.check(id, revision);
    this.freezeList = this.freezeList.filter(one => one.id !== id);
  }

  private check(id: string, revision: number) {
    const found = this.freezeList.find(one => one.id === id);
    if (!found) throw refuse(404, 'NotFoundError', `No freeze ${id}`);
    checkRevision({ key: id, revision: found.revision }, revision);
  }

  private toItem(one: Experiment): CalendarItem {
    const from = one.startedAt ?? new Date(this.now + 7 * DAY).toISOString();
    const length = one.plan.durationSeconds * 1000;
    return {
      key: one.key,
      title: one.title,
      status: one.status,
      design: one.design,
      ownerRef: one.ownerRef,
      entityRef: one.entityRef,
      services: [one.entityRef],
      metricId: one.primaryMetric?.metricId ?? null,
      metricTitle: one.primaryMetric?.title ?? null,
      from,
      to: new Date(Date.parse(from) + length).toISOString(),
      assumed: one.status === 'in-review',
      revision: one.revision,
    };
  }
}

function lanesOf(items: CalendarItem[], group: CalendarGroup) {
  const lanes = new Map<string, Calendar['lanes'][number]>();
  for (const item of items) {
    const id = {
      team: item.ownerRef ?? '',
      service: item.entityRef,
      metric: item.metricId ?? '',
    }[group];
    const title = group === 'metric' ? item.metricTitle : null;
    const lane = lanes.get(id) ?? { id, title, keys: [] };
    lane.keys.push(item.key);
    lanes.set(id, lane);
  }
  return [...lanes.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function toFreeze(input: FreezeInput, id: string, revision: number): Freeze {
  return {
    ...input,
    ref: input.ref ?? null,
    id,
    createdBy: 'user:default/mia',
    revision,
  };
}

import {
  LIFECYCLE,
  statusAfterDecision,
  type Analysis,
  type AnalysisSummary,
  type Experiment,
  type ExperimentEvent,
  type ExperimentFilter,
  type ExperimentInput,
  type ExperimentsApi,
  type ExperimentSummary,
  type TransitionInput,
} from '@hone/backstage-plugin-experiments-common';
import { HoneApiError } from '@hone/common';
import { demoActions, demoExperiment } from './demoExperiment';
import { demoAnalysis } from './demoAnalysis';
import type { DemoSpec } from './demoSpecs';
import { demoDraft } from './demoDraft';

const OPEN = ['running', 'paused', 'decide', 'draft', 'in-review', 'scheduled'];

function refuse(status: number, name: string, message: string): HoneApiError {
  return new HoneApiError({ name, message, status, requestId: 'req-4f2c' });
}

/** The experiments backend in memory: the same answers, paging and conflicts, no network. */
export class InMemoryExperiments implements ExperimentsApi {
  readonly experiments: Map<string, Experiment>;
  private readonly log: (ExperimentEvent & { key: string })[] = [];

  constructor(specs: DemoSpec[], private readonly now: number = Date.now()) {
    this.experiments = new Map(
      specs
        .map(spec => demoExperiment(spec, now))
        .map(experiment => [experiment.key, experiment]),
    );
    for (const experiment of this.experiments.values()) {
      this.record(
        experiment,
        'create',
        null,
        'draft',
        null,
        experiment.createdAt,
      );
      if (experiment.startedAt) {
        this.record(
          experiment,
          'start',
          'draft',
          'running',
          null,
          experiment.startedAt,
        );
      }
      if (experiment.status === 'paused') {
        this.record(
          experiment,
          'pause',
          'running',
          'paused',
          'A guard found unequal arms.',
          experiment.updatedAt,
        );
      }
    }
  }

  async list(filter: ExperimentFilter) {
    const matches = this.matching(filter);
    const offset = Number(filter.cursor ?? 0);
    const limit = filter.limit ?? 50;
    const next = offset + limit;
    return {
      items: matches.slice(offset, next) as ExperimentSummary[],
      nextCursor: next < matches.length ? String(next) : null,
    };
  }

  async counts(filter: { entityRef?: string[]; owner?: string[] }) {
    const statuses: Record<string, number> = {};
    const outcomes: Record<string, number> = {};
    for (const { status, outcome } of this.matching(filter)) {
      statuses[status] = (statuses[status] ?? 0) + 1;
      if (outcome) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    }
    return { statuses, outcomes };
  }

  async get(key: string) {
    const found = this.experiments.get(key);
    if (!found) throw refuse(404, 'NotFoundError', `There is no ${key}`);
    return found;
  }

  async create(input: ExperimentInput) {
    const number = 200 + this.experiments.size;
    const experiment = demoDraft(input, number, this.now);
    this.experiments.set(experiment.key, experiment);
    this.record(
      experiment,
      'create',
      null,
      'draft',
      null,
      experiment.createdAt,
    );
    return experiment;
  }

  async update(key: string, revision: number, input: ExperimentInput) {
    const current = await this.checked(key, revision);
    const next = {
      ...demoDraft(input, 0, this.now),
      id: current.id,
      key: current.key,
      revision: revision + 1,
    };
    this.experiments.set(key, next);
    return next;
  }

  async delete(key: string, revision: number) {
    await this.checked(key, revision);
    this.experiments.delete(key);
  }

  async transition(key: string, revision: number, input: TransitionInput) {
    const current = await this.checked(key, revision);
    let status = LIFECYCLE[current.status][input.action];
    let outcome = current.outcome;
    if (input.action === 'decide' && input.decision) {
      ({ status, outcome } = statusAfterDecision(input.decision));
    }
    if (!status) {
      throw refuse(
        409,
        'ConflictError',
        `${input.action} is not possible from ${current.status}`,
      );
    }
    const started = input.action === 'start';
    const next: Experiment = {
      ...current,
      status,
      outcome,
      revision: revision + 1,
      allowedActions: demoActions({ status, missing: current.missing }),
      startedAt: started ? new Date(this.now).toISOString() : current.startedAt,
      plannedEndAt: started
        ? new Date(this.now + current.plan.durationSeconds * 1000).toISOString()
        : current.plannedEndAt,
      planHash: started
        ? '7c1e5b0a94d2f6c83a11e0b7749cfa20d5b8e6f3'
        : current.planHash,
    };
    this.experiments.set(key, next);
    this.record(
      next,
      input.action,
      current.status,
      status,
      input.reason ?? null,
    );
    return next;
  }

  async events(key: string, query: { cursor?: string; limit?: number } = {}) {
    const all = this.log.filter(event => event.key === key).reverse();
    const offset = Number(query.cursor ?? 0);
    const next = offset + (query.limit ?? 50);
    return {
      items: all.slice(offset, next).map(({ key: _, ...event }) => event),
      nextCursor: next < all.length ? String(next) : null,
    };
  }

  async analyses(key: string) {
    const experiment = await this.get(key);
    if (!experiment.verdict) return { items: [], nextCursor: null };
    const latest = await this.analysis(key);
    const items: AnalysisSummary[] = [0, 1, 2].map(age => ({
      id: age === 0 ? latest.id : `${latest.id}-${age}`,
      createdAt: new Date(
        Date.parse(latest.createdAt) - age * 86_400_000,
      ).toISOString(),
      asOf: new Date(Date.parse(latest.asOf) - age * 86_400_000).toISOString(),
      method: latest.method,
      version: latest.version,
      seed: latest.seed,
      inputsHash: latest.inputsHash,
      verdict: latest.verdict,
    }));
    return { items, nextCursor: null };
  }

  async analysis(key: string): Promise<Analysis> {
    const experiment = await this.get(key);
    if (!experiment.verdict) {
      throw refuse(404, 'NotFoundError', `${key} has no analysis yet`);
    }
    return demoAnalysis(experiment, experiment.verdict, this.now);
  }

  async analyze(key: string) {
    return this.analysis(key);
  }

  async entitySummaries(entityRefs: string[]) {
    return entityRefs.map(entityRef => {
      const own = this.matching({ entityRef: [entityRef] });
      const statuses: Record<string, number> = {};
      for (const { status } of own)
        statuses[status] = (statuses[status] ?? 0) + 1;
      return {
        entityRef,
        statuses,
        open: own.filter(({ status }) => OPEN.includes(status)).slice(0, 3),
        lastClosed: own
          .filter(({ status }) => ['closed', 'watching'].includes(status))
          .slice(0, 1),
      };
    });
  }

  async import() {
    return [];
  }

  private async checked(key: string, revision: number) {
    const current = await this.get(key);
    if (current.revision !== revision) {
      throw refuse(
        409,
        'ConflictError',
        `${key} was changed by somebody else: you have revision ${revision}, the current one is ${current.revision}`,
      );
    }
    return current;
  }

  private matching(filter: ExperimentFilter): Experiment[] {
    const has = <T>(wanted: T[] | undefined, value: T | null | undefined) =>
      !wanted?.length ||
      (value !== null && value !== undefined && wanted.includes(value));
    const text = filter.q?.toLocaleLowerCase('en-US');
    return [...this.experiments.values()]
      .filter(
        one =>
          has(filter.entityRef, one.entityRef) &&
          has(filter.owner, one.ownerRef) &&
          has(filter.status, one.status) &&
          has(filter.design, one.design) &&
          has(filter.grade, one.verdict?.grade) &&
          (!text ||
            `${one.key} ${one.title}`
              .toLocaleLowerCase('en-US')
              .includes(text)),
      )
      .sort(comparator(filter.sort));
  }

  private record(
    experiment: Experiment,
    type: string,
    from: string | null,
    to: string | null,
    reason: string | null,
    at: string = new Date(this.now).toISOString(),
  ) {
    this.log.push({
      id: `event-${this.log.length}`,
      key: experiment.key,
      at,
      recordedAt: at,
      actor: 'user:default/guest',
      type,
      from,
      to,
      reason,
      detail: {},
    });
  }
}

function comparator(sort: ExperimentFilter['sort'] = '-updatedAt') {
  const sign = sort.startsWith('-') ? -1 : 1;
  const value = (one: Experiment) =>
    sort.endsWith('effectBound')
      ? one.verdict?.interval?.[0] ?? -Infinity
      : Date.parse(
          sort.endsWith('startedAt') ? one.startedAt ?? '' : one.updatedAt,
        );
  return (a: Experiment, b: Experiment) => sign * (value(a) - value(b)) || 0;
}

import type {
  Experiment,
  Idea,
  IdeaBalance,
  IdeaFilter,
  IdeaInput,
  IdeaMoveInput,
  IdeasApi,
  IdeaTransitionInput,
  SimilarIdeasQuery,
} from '@hone/backstage-plugin-experiments-common';
import { demoBalance } from './demoBalance';
import { demoIdea, ideaActions } from './demoIdea';
import type { IdeaSpec } from './demoIdeas';
import { demoPriority } from './demoPriority';
import { DEMO_USER, EventLog } from './EventLog';
import { matchIdeas } from './matchIdeas';
import { pageOf } from './paging';
import { checkRevision, refuse } from './refuse';
import { similarIdeas } from './similarIdeas';

const NEXT_STATUS = {
  commit: 'done',
  drop: 'dropped',
  reopen: 'open',
  merge: 'merged',
} as const;

type Quota = Omit<NonNullable<IdeaBalance['quota']>, 'exceeded'>;

/** The backlog in memory: the same answers, order and conflicts, no network. */
export class InMemoryIdeas implements IdeasApi {
  readonly ideas: Map<string, Idea>;
  /** Experiments that say the same as an idea are found, too. */
  experiments: ReadonlyMap<string, Experiment> = new Map();
  private readonly log: EventLog;
  private quota: Quota | null = null;

  constructor(
    specs: IdeaSpec[],
    private readonly now: number = Date.now(),
    private readonly denied: Parameters<typeof ideaActions>[1] = {},
  ) {
    this.log = new EventLog(now);
    this.ideas = new Map(
      specs
        .map(spec => demoIdea(spec, now, denied))
        .map(idea => [idea.key, idea]),
    );
    for (const idea of this.ideas.values()) {
      this.log.add(idea.key, 'create', { to: 'open', at: idea.createdAt });
    }
  }

  async list(filter: IdeaFilter) {
    return pageOf(this.matching(filter), filter);
  }

  async get(key: string) {
    const found = this.ideas.get(key);
    if (!found) throw refuse(404, 'NotFoundError', `There is no ${key}`);
    return found;
  }

  async create(input: IdeaInput) {
    const { type = 'person', ref } = input.source ?? {};
    const known = [...this.ideas.values()].find(
      ({ source }) => ref && source.type === type && source.ref === ref,
    );
    if (known) return known;
    const number = 200 + this.ideas.size;
    const idea = this.written(
      demoIdea(
        {
          number,
          title: input.title,
          service: input.entityRef ?? null,
          owner: input.ownerRef ?? 'group:default/checkout',
          nature: input.nature ?? null,
          source: type,
          label: input.source?.label,
          ...input.hypothesis,
          factors: input.factors ?? {},
          votes: 0,
          ageDays: 0,
        },
        this.now,
        this.denied,
      ),
    );
    this.log.add(idea.key, 'create', { to: 'open' });
    return idea;
  }

  async update(key: string, revision: number, input: IdeaInput) {
    const current = await this.checked(key, revision);
    this.may(current, 'edit');
    const factors = input.factors ?? {};
    this.log.add(key, 'update');
    return this.changed(current, {
      title: input.title,
      entityRef: input.entityRef ?? null,
      ownerRef: input.ownerRef ?? current.ownerRef,
      hypothesis: input.hypothesis,
      metricId: input.metricId ?? null,
      nature: input.nature ?? null,
      factors,
      ...this.ranked(current, {
        factors,
        votes: current.votes,
        metricId: input.metricId ?? null,
      }),
      ageDays: 0,
    });
  }

  async vote(key: string, vote: boolean) {
    const current = await this.get(key);
    this.may(current, 'vote');
    if (current.voted === vote) return current;
    const votes = current.votes + (vote ? 1 : -1);
    this.log.add(key, vote ? 'vote' : 'unvote');
    return this.changed(current, {
      votes,
      voted: vote,
      ...this.ranked(current, { ...current, votes }),
    });
  }

  async move(key: string, revision: number, input: IdeaMoveInput) {
    const current = await this.checked(key, revision);
    this.may(current, 'move');
    if (input.reset) {
      this.log.add(key, 'reset-rank');
      const rank = current.priority.valuePerDay ?? -1;
      return this.changed(current, { moved: null, rank });
    }
    const reason = input.reason?.trim() ?? '';
    if (reason.length < 3) {
      throw refuse(400, 'InputError', 'A move needs a reason of 3 letters');
    }
    const rank = await this.placeOf(current, input);
    this.log.add(key, 'move', { reason });
    const moved = {
      by: DEMO_USER,
      at: new Date(this.now).toISOString(),
      reason,
    };
    return this.changed(current, { rank, moved });
  }

  async transition(key: string, revision: number, input: IdeaTransitionInput) {
    const current = await this.checked(key, revision);
    this.may(current, input.action);
    const reason = input.reason?.trim() || null;
    if (input.action === 'drop' && !reason) {
      throw refuse(400, 'InputError', 'Dropping an idea needs a reason');
    }
    const into = input.action === 'merge' ? await this.target(input) : null;
    const status = NEXT_STATUS[input.action];
    this.log.add(key, input.action, {
      from: current.status,
      to: status,
      reason,
    });
    if (into) {
      const votes = into.votes + current.votes;
      this.log.add(into.key, 'absorb', { detail: { key } });
      this.changed(into, { votes, ...this.ranked(into, { ...into, votes }) });
    }
    return this.changed(current, {
      status,
      mergedInto: into && { key: into.key, title: into.title },
      allowedActions: ideaActions(status, this.denied),
    });
  }

  async events(key: string, query: { cursor?: string; limit?: number } = {}) {
    await this.get(key);
    return this.log.page(key, query);
  }

  async findSimilar(query: SimilarIdeasQuery) {
    return similarIdeas(query, this.ideas.values(), this.experiments.values());
  }

  async balance(query: { owner?: string }) {
    const own = [...this.ideas.values()].filter(
      ({ ownerRef }) => !query.owner || ownerRef === query.owner,
    );
    return demoBalance(own, this.quota);
  }

  async setQuota(quota: {
    ownerRef: string | null;
    maxQuickFixShare: number;
    reason: string;
  }) {
    if (!(quota.maxQuickFixShare >= 0 && quota.maxQuickFixShare <= 1)) {
      throw refuse(400, 'InputError', 'maxQuickFixShare lies between 0 and 1');
    }
    this.quota = {
      ...quota,
      setBy: DEMO_USER,
      setAt: new Date(this.now).toISOString(),
    };
    return this.balance({ owner: quota.ownerRef ?? undefined });
  }

  /** The most valuable open ideas of a service. */
  topOf(entityRef: string): Idea[] {
    return this.matching({ entityRef: [entityRef], status: ['open'] }).slice(
      0,
      3,
    );
  }

  markTried(key: string, { key: experiment, title }: Experiment['follows'][0]) {
    const current = this.ideas.get(key);
    if (!current) throw refuse(404, 'NotFoundError', `There is no ${key}`);
    this.log.add(key, 'try', { from: current.status, to: 'trying' });
    return this.changed(current, {
      status: 'trying',
      experiments: [...current.experiments, { key: experiment, title }],
      allowedActions: ideaActions('trying', this.denied),
    });
  }

  private async target({ into }: IdeaTransitionInput) {
    if (!into) throw refuse(400, 'InputError', 'merge needs the idea to stay');
    return this.get(into);
  }

  private async placeOf(current: Idea, { before, after }: IdeaMoveInput) {
    const neighbor = await this.get(before ?? after ?? '');
    const others = this.matching({}).filter(({ key }) => key !== current.key);
    const at = others.findIndex(({ key }) => key === neighbor.key);
    const other = others[before ? at - 1 : at + 1];
    const edge = neighbor.rank + (before ? 1 : -0.5);
    return other ? (neighbor.rank + other.rank) / 2 : edge;
  }

  private ranked(
    current: Idea,
    next: Pick<Idea, 'factors' | 'votes' | 'metricId'>,
  ) {
    const priority = demoPriority(next.factors, next.votes, next.metricId);
    const computed = priority.valuePerDay ?? -1;
    return { priority, rank: current.moved ? current.rank : computed };
  }

  private may(idea: Idea, wanted: string): void {
    const found = idea.allowedActions.find(({ action }) => action === wanted);
    if (found?.allowed) return;
    throw refuse(
      403,
      'NotAllowedError',
      found?.whyNot ?? `${wanted} is unknown`,
    );
  }

  private async checked(key: string, revision: number) {
    const current = await this.get(key);
    checkRevision(current, revision);
    return current;
  }

  private changed(current: Idea, change: Partial<Idea>): Idea {
    return this.written({
      ...current,
      ...change,
      updatedAt: new Date(this.now).toISOString(),
      revision: current.revision + 1,
    });
  }

  private written(idea: Idea): Idea {
    this.ideas.set(idea.key, idea);
    return idea;
  }

  private matching(filter: IdeaFilter): Idea[] {
    return matchIdeas(this.ideas.values(), filter);
  }
}

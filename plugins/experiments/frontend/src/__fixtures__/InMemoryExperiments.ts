import type {
  Analysis,
  AnalysisSummary,
  Experiment,
  ExperimentFilter,
  ExperimentInput,
  ExperimentsApi,
  ExperimentSummary,
  ExportFormat,
  Idea,
  RobustnessReport,
  TransitionInput,
} from '@hone/backstage-plugin-experiments-common';
import { demoExperiment } from './demoExperiment';
import { demoAnalysis } from './demoAnalysis';
import type { DemoSpec } from './demoSpecs';
import { demoDraft } from './demoDraft';
import { demoExport } from './demoExport';
import { demoRobustness } from './demoRobustness';
import { demoTransition } from './demoTransition';
import { demoValues } from './demoValues';
import { EventLog } from './EventLog';
import { InMemoryComments } from './InMemoryComments';
import { matchExperiments } from './matchExperiments';
import { pageOf } from './paging';
import { checkRevision, refuse } from './refuse';
import { summarizeEntity } from './summarizeEntity';

const GROUP_REF = /^group:[^/]+\/.+$/i;

/** What the registry asks of the backlog. */
export interface IdeasOfExperiments {
  topOf(entityRef: string): Idea[];
  markTried(key: string, experiment: { key: string; title: string }): Idea;
}

/** The experiments backend in memory: the same answers, paging and conflicts, no network. */
export class InMemoryExperiments implements ExperimentsApi {
  readonly experiments: Map<string, Experiment>;
  private readonly log: EventLog;
  private readonly talk: InMemoryComments;
  private readonly reports = new Map<string, RobustnessReport>();

  constructor(
    specs: DemoSpec[],
    private readonly now: number = Date.now(),
    private readonly ideas?: IdeasOfExperiments,
  ) {
    this.log = new EventLog(now);
    this.talk = new InMemoryComments(now);
    this.experiments = new Map(
      specs
        .map(spec => demoExperiment(spec, now))
        .map(experiment => [experiment.key, experiment]),
    );
    for (const experiment of this.experiments.values()) this.tell(experiment);
  }

  async list(filter: ExperimentFilter) {
    return pageOf<ExperimentSummary>(this.matching(filter), filter);
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
    const draft = demoDraft(input, number, this.now);
    const idea = input.ideaKey
      ? this.ideas?.markTried(input.ideaKey, draft)
      : undefined;
    const experiment = {
      ...draft,
      idea: idea ? { key: idea.key, title: idea.title } : null,
      follows: (input.follows ?? []).flatMap(key => {
        const found = this.experiments.get(key);
        return found ? [{ key, title: found.title }] : [];
      }),
    };
    this.experiments.set(experiment.key, experiment);
    this.log.add(experiment.key, 'create', {
      to: 'draft',
      at: experiment.createdAt,
    });
    return experiment;
  }

  async update(key: string, revision: number, input: ExperimentInput) {
    const current = await this.checked(key, revision);
    const next = {
      ...demoDraft(input, 0, this.now),
      id: current.id,
      key: current.key,
      idea: current.idea,
      follows: current.follows,
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
    const next = demoTransition(current, input, this.now);
    this.experiments.set(key, next);
    this.log.add(key, input.action, {
      from: current.status,
      to: next.status,
      reason: input.reason ?? null,
    });
    return next;
  }

  async events(key: string, query: { cursor?: string; limit?: number } = {}) {
    return this.log.page(key, query);
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

  async values(key: string) {
    return demoValues(await this.get(key), await this.analysis(key));
  }

  async robustness(key: string, analysisId: string) {
    await this.get(key);
    return this.reports.get(`${key}/${analysisId}`) ?? null;
  }

  async checkRobustness(key: string, analysisId: string) {
    const report = demoRobustness(await this.analysis(key), this.now);
    this.reports.set(`${key}/${analysisId}`, report);
    return report;
  }

  async export(key: string, format: ExportFormat) {
    return demoExport(await this.get(key), format);
  }

  async comments(key: string, query?: { cursor?: string; limit?: number }) {
    await this.get(key);
    return this.talk.page(key, query);
  }

  async comment(key: string, text: string) {
    await this.get(key);
    return this.talk.add(key, text);
  }

  async deleteComment(key: string, commentId: string) {
    await this.get(key);
    this.talk.remove(key, commentId);
  }

  async share(key: string, revision: number, groups: string[]) {
    const current = await this.checked(key, revision);
    const wrong = groups.find(group => !GROUP_REF.test(group));
    if (wrong !== undefined) {
      throw refuse(
        400,
        'InputError',
        `groups takes group references such as group:default/partners; "${wrong}" is none`,
      );
    }
    const next = {
      ...current,
      sharedWith: [...new Set(groups)],
      revision: revision + 1,
    };
    this.experiments.set(key, next);
    this.log.add(key, 'share', { detail: { groups } });
    return next;
  }

  async entitySummaries(entityRefs: string[]) {
    return entityRefs.map(entityRef =>
      summarizeEntity(
        entityRef,
        this.experiments.values(),
        this.ideas?.topOf(entityRef) ?? [],
      ),
    );
  }

  async import() {
    return [];
  }

  private async checked(key: string, revision: number) {
    const current = await this.get(key);
    checkRevision(current, revision);
    return current;
  }

  private matching(filter: ExperimentFilter): Experiment[] {
    return matchExperiments(this.experiments.values(), filter);
  }

  /** What a demo experiment went through before the pages opened. */
  private tell({ key, status, createdAt, startedAt, updatedAt }: Experiment) {
    this.log.add(key, 'create', { to: 'draft', at: createdAt });
    if (startedAt) {
      this.log.add(key, 'start', {
        from: 'draft',
        to: 'running',
        at: startedAt,
      });
    }
    if (status === 'paused') {
      this.log.add(key, 'pause', {
        from: 'running',
        to: 'paused',
        reason: 'A guard found unequal arms.',
        at: updatedAt,
      });
    }
  }
}

import type {
  AnnotationState,
  Explanation,
  ExplanationInput,
  FitnessReport,
  TelemetryApi,
  Watch,
} from '@hone/backstage-plugin-metrics-common';
import { HoneApiError } from '@hone/common';
import { demoExploration } from './demoExploration';
import { DemoDefinitions } from './demoTelemetryDefinitions';
import {
  demoExplanations,
  explanationOf,
  pendingExplanation,
} from './demoTelemetryExplanations';
import { demoFitness } from './demoTelemetryFitness';
import { demoDashboards, demoFailures } from './demoTelemetrySources';
import { demoWatches, newWatch, sensitivityOf } from './demoTelemetryWatches';

function missing(what: string): HoneApiError {
  return new HoneApiError({
    name: 'NotFoundError',
    message: `There is no ${what}`,
    status: 404,
  });
}

function notUsed(): never {
  throw new Error('The telemetry pages do not call this method');
}

/** The telemetry part of the metrics backend in memory. */
export class InMemoryTelemetry implements TelemetryApi {
  /** How often an explanation is asked for until it is done. */
  asksUntilDone = 2;

  readonly definitions: DemoDefinitions;
  private readonly watches = new Map<string, Watch[]>();
  private readonly reports = new Map<string, FitnessReport>();
  private readonly explanations: Explanation[];
  private readonly asked = new Map<string, number>();

  constructor(private readonly now: () => number = Date.now) {
    this.definitions = new DemoDefinitions(now);
    this.explanations = demoExplanations(now());
    for (const report of demoFitness(now())) {
      this.reports.set(`${report.entityRef} ${report.metricId}`, report);
    }
  }

  async getCatalogue(entityRef: string) {
    const watches = this.watchesOf(entityRef);
    const items = this.definitions.catalogue(entityRef).map(entry => ({
      ...entry,
      watchId:
        watches.find(({ metricId }) => metricId === entry.metricId)?.id ?? null,
      fitness:
        this.reports.get(`${entityRef} ${entry.metricId}`)?.verdict ?? null,
    }));
    return { items, failures: demoFailures(entityRef), more: 0 };
  }

  async listDashboards(entityRef: string) {
    return { items: demoDashboards(entityRef), failures: [] };
  }

  async listWatches(entityRef: string) {
    return this.watchesOf(entityRef);
  }

  async watchMetric(request: { entityRef: string; metricId: string }) {
    const { entityRef, metricId } = request;
    const known = this.watchesOf(entityRef);
    const found = known.find(watch => watch.metricId === metricId);
    if (found) return found;
    const entry = this.definitions
      .catalogue(entityRef)
      .find(one => one.metricId === metricId);
    if (!entry) throw missing(`metric ${metricId}`);
    const watch = newWatch(request, entry.metric, this.now());
    this.watches.set(entityRef, [...known, watch]);
    return watch;
  }

  async deleteWatch(id: string) {
    for (const [entityRef, watches] of this.watches) {
      this.watches.set(
        entityRef,
        watches.filter(watch => watch.id !== id),
      );
    }
  }

  async judgeChange(change: Parameters<TelemetryApi['judgeChange']>[0]) {
    const { watchId, changeId, meaningful } = change;
    for (const [entityRef, watches] of this.watches) {
      const found = watches.find(({ id }) => id === watchId);
      if (found) {
        const changes = found.changes.map(one =>
          one.id === changeId ? { ...one, meaningful } : one,
        );
        const judged = {
          ...found,
          changes,
          sensitivity: sensitivityOf(changes),
        };
        this.watches.set(
          entityRef,
          watches.map(watch => (watch === found ? judged : watch)),
        );
        return judged;
      }
    }
    throw missing(`watch ${watchId}`);
  }

  async getFitness(query: { entityRef: string; metricId: string }) {
    return this.reports.get(`${query.entityRef} ${query.metricId}`) ?? null;
  }

  async assessFitness(request: { entityRef: string; metricId: string }) {
    const [known] = this.reports.values();
    const report: FitnessReport = {
      ...known,
      ...request,
      computedAt: new Date(this.now()).toISOString(),
    };
    this.reports.set(`${request.entityRef} ${request.metricId}`, report);
    return report;
  }

  async listExplanations(query: { entityRef: string; limit?: number }) {
    return this.explanations
      .filter(({ entityRef }) => entityRef === query.entityRef)
      .slice(0, query.limit ?? 20)
      .map(one => ({
        ...one,
        target: null,
        candidates: one.candidates.map(cause => ({ ...cause, evidence: null })),
      }));
  }

  async explainDegradation(request: ExplanationInput) {
    const entry = this.definitions
      .catalogue(request.entityRef)
      .find(({ metricId }) => metricId === request.metricId);
    const pending = pendingExplanation(
      request,
      entry?.metric.title ?? null,
      this.now(),
      this.explanations.length + 1,
    );
    this.explanations.unshift(pending);
    return pending;
  }

  async getExplanation(id: string) {
    const index = this.explanations.findIndex(one => one.id === id);
    if (index < 0) throw missing(`explanation ${id}`);
    const found = this.explanations[index];
    const asked = (this.asked.get(id) ?? 0) + 1;
    this.asked.set(id, asked);
    if (found.state === 'pending' && asked >= this.asksUntilDone) {
      this.explanations[index] = explanationOf(found);
    }
    return this.explanations[index];
  }

  async judgeCandidate(judged: Parameters<TelemetryApi['judgeCandidate']>[0]) {
    const { id, rank, confirmed } = judged;
    const index = this.explanations.findIndex(one => one.id === id);
    if (index < 0) throw missing(`explanation ${id}`);
    const known = this.explanations[index];
    this.explanations[index] = {
      ...known,
      candidates: known.candidates.map(one =>
        one.rank === rank ? { ...one, confirmed } : one,
      ),
    };
    return this.explanations[index];
  }

  async exploreMetric(request: Parameters<TelemetryApi['exploreMetric']>[0]) {
    return demoExploration(request);
  }

  async putAnnotation(): Promise<AnnotationState> {
    return notUsed();
  }
  async getAnnotation(): Promise<AnnotationState> {
    return notUsed();
  }
  async deleteAnnotation() {
    return notUsed();
  }

  private watchesOf(entityRef: string): Watch[] {
    const known = this.watches.get(entityRef);
    if (known) return known;
    const first = demoWatches(entityRef, this.now());
    this.watches.set(entityRef, first);
    return first;
  }
}

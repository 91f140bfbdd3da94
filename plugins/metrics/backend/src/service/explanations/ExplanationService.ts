import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import type {
  Explanation,
  ExplanationInput,
  Metric,
} from '@hone/backstage-plugin-metrics-common';
import type { Clock } from '@hone/node';
import type { MetricStore } from '../../store/MetricStore';
import type {
  ExplanationStore,
  NewExplanation,
  StoredExplanation,
} from '../../store/explanations/ExplanationStore';
import type { JudgementStore } from '../../store/explanations/JudgementStore';
import { principalOf } from '../metrics/principalOf';
import type { EntityReader } from '../targets/EntityReader';
import { unknownMetric } from '../targets/TargetResolver';
import type { ExplanationRunner } from './ExplanationRunner';
import { timeframeOf } from './rules/timeframe';
import { servicesOf, toExplanation } from './toExplanation';

const DEFAULT_LIMIT = 10;
const MAX_DEFINITIONS = 200;
const DEFAULT_STEP_SECONDS = 60;
const NO_JUDGEMENTS: ReadonlyMap<number, boolean> = new Map();

/** Explanations, as people ask for them, read them, and judge them. */
export class ExplanationService {
  constructor(
    private readonly options: {
      explanations: ExplanationStore;
      judgements: JudgementStore;
      metrics: MetricStore;
      entities: EntityReader;
      runner: ExplanationRunner;
      clock: Clock;
    },
  ) {}

  /**
   * Stores a question and begins to work on it; the answer is pending.
   *
   * @throws NotFoundError for a service or metric that is not there or may not be read; InputError for a metric of another service and for
   *   windows that do not fit
   */
  async create(
    input: ExplanationInput,
    credentials: BackstageCredentials,
  ): Promise<Explanation> {
    const { entities } = this.options;
    const { entityRef } = await entities.require(input.entityRef, credentials);
    const stored = await this.begin({
      entityRef,
      trigger: 'person',
      createdBy: principalOf(credentials),
      input,
    });
    return this.tell(stored!, credentials);
  }

  /** The same for a metric that is called by its id or by its name. */
  async createByName(
    input: { entityRef: string; metric?: string; at?: string },
    credentials: BackstageCredentials,
  ): Promise<Explanation> {
    const { entities, metrics } = this.options;
    const { metric, ...rest } = input;
    if (metric === undefined) return this.create(rest, credentials);
    const { entityRef } = await entities.require(input.entityRef, credentials);
    const named = await metrics.named(metric, [entityRef]);
    const own = named.find(one => one.entityRef !== null) ?? named.at(0);
    return this.create({ ...rest, metricId: own?.id ?? metric }, credentials);
  }

  /**
   * The same for somebody whose rights were checked, or for the plugin itself.
   *
   * @returns undefined when the incident has started one for this service before
   */
  async begin(asked: {
    entityRef: string;
    trigger: NewExplanation['trigger'];
    createdBy: string;
    input: ExplanationInput;
  }): Promise<StoredExplanation | undefined> {
    const { metrics, explanations, runner, clock } = this.options;
    const { entityRef, trigger, createdBy, input } = asked;
    const own = await metrics.ofServices([entityRef], MAX_DEFINITIONS);
    const metric = input.metricId
      ? await this.metricOf(entityRef, input.metricId)
      : null;
    const steps = (metric ? [metric] : own).map(one => one.stepSeconds);
    const finestStep = Math.min(...steps, Infinity);
    const stored = await explanations.insert(
      {
        entityRef,
        trigger,
        createdBy,
        request: {
          metricId: metric?.id ?? null,
          metricTitle: metric?.title ?? null,
          incident: input.incident ?? null,
          ...timeframeOf(input, {
            now: clock.now(),
            finestStep: Number.isFinite(finestStep)
              ? finestStep
              : DEFAULT_STEP_SECONDS,
          }),
        },
      },
      clock.now(),
    );
    if (stored) runner.run(stored);
    return stored;
  }

  /** Newest first, without evidence. */
  async list(
    query: { entityRef: string; limit?: number },
    credentials: BackstageCredentials,
  ): Promise<Explanation[]> {
    const { entities, explanations, judgements } = this.options;
    const { entityRef } = await entities.require(query.entityRef, credentials);
    const found = await explanations.ofService(
      entityRef,
      query.limit ?? DEFAULT_LIMIT,
    );
    const [readable, said] = await Promise.all([
      this.readable(found, credentials),
      judgements.of(found.map(({ id }) => id)),
    ]);
    return found.map(stored =>
      toExplanation(stored, {
        readable,
        judgements: said.get(stored.id) ?? NO_JUDGEMENTS,
        evidence: undefined,
      }),
    );
  }

  /** @throws NotFoundError when it is not there or its service may not be read */
  async get(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<Explanation> {
    const stored = await this.options.explanations.get(id);
    if (!stored) throw unknownExplanation(id);
    return this.tell(stored, credentials);
  }

  /**
   * What somebody says of a cause; null takes it back.
   *
   * @throws NotFoundError when there is no such cause that the caller may see
   */
  async judge(
    {
      id,
      rank,
      confirmed,
    }: { id: string; rank: number; confirmed: boolean | null },
    credentials: BackstageCredentials,
  ): Promise<Explanation> {
    const { judgements, clock } = this.options;
    const { candidates } = await this.get(id, credentials);
    const candidate = candidates.find(one => one.rank === rank);
    if (!candidate || candidate.kind === 'unseen') {
      throw new NotFoundError(
        `The explanation has no cause number ${rank} that you may judge`,
      );
    }
    const { kind, confidence } = candidate;
    if (confirmed === null) await judgements.delete(id, rank);
    else {
      const by = principalOf(credentials);
      await judgements.put(
        { explanationId: id, rank, kind, confidence, confirmed, by },
        clock.now(),
      );
    }
    return this.get(id, credentials);
  }

  private async metricOf(entityRef: string, id: string): Promise<Metric> {
    const metric = await this.options.metrics.get(id);
    if (!metric) throw unknownMetric(id);
    if (metric.entityRef !== null && metric.entityRef !== entityRef) {
      throw new InputError(
        `metricId has to be a metric of ${entityRef} or one that fits every service, but ${id} was given, which belongs to another`,
      );
    }
    return metric;
  }

  private async tell(
    stored: StoredExplanation,
    credentials: BackstageCredentials,
  ): Promise<Explanation> {
    const { explanations, judgements } = this.options;
    const readable = await this.readable([stored], credentials);
    if (!readable.has(stored.entityRef)) throw unknownExplanation(stored.id);
    const [evidence, said] = await Promise.all([
      explanations.evidenceOf(stored.id),
      judgements.of([stored.id]),
    ]);
    return toExplanation(stored, {
      readable,
      judgements: said.get(stored.id) ?? NO_JUDGEMENTS,
      evidence,
    });
  }

  private async readable(
    explanations: readonly StoredExplanation[],
    credentials: BackstageCredentials,
  ): Promise<Set<string>> {
    const refs = explanations.flatMap(stored => [...servicesOf(stored)]);
    const found = await this.options.entities.find(refs, credentials);
    return new Set(found.keys());
  }
}

/** The answer for an explanation that is not there or not to be seen. */
function unknownExplanation(id: string): NotFoundError {
  return new NotFoundError(
    `There is no explanation with the id "${id}" that you may read`,
  );
}

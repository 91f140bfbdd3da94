import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { isError } from '@backstage/errors';
import type { Metric } from '@hone/backstage-plugin-metrics-common';
import type { MetricSource } from '@hone/backstage-plugin-metrics-node';
import type { Clock } from '@hone/node';
import type { MetricStore } from '../../store/MetricStore';
import type { StoredWatch, WatchOutcome } from '../../store/watches/types';
import type { WatchChangeStore } from '../../store/watches/WatchChangeStore';
import type { WatchFilterStore } from '../../store/watches/WatchFilterStore';
import { alignPoints } from '../series/alignPoints';
import { stepGrid } from '../series/stepGrid';
import type { SourceCaller } from '../sources/SourceCaller';
import type { SourceRegistry } from '../sources/SourceRegistry';
import type { SourceStates } from '../sources/SourceStates';
import type { EntityReader } from '../targets/EntityReader';
import { toReadTarget } from '../targets/TargetResolver';
import { advance } from './advance';
import { encodeState } from './filterState';
import { nextStretch, type Stretch } from './nextStretch';
import { readSensitivities, type MetricSensitivity } from './readSensitivities';
import type { TriggerFinder } from './TriggerFinder';
import { CHANGED_MS, failingStatus, statusOf } from './watchStatus';
import { TOO_SELDOM } from './watchStep';

/** What a page of watches has in common, read in a few queries. */
interface Surroundings {
  now: Date;
  states: Map<string, string>;
  metrics: Map<string, Metric>;
  entities: Map<string, Entity>;
  sensitivities: Map<string, MetricSensitivity>;
  changedAt: Map<string, Date>;
}

interface Work {
  watch: StoredWatch;
  metric: Metric;
  entity: Entity;
  source: MetricSource;
  stretch: Stretch;
}

/** Reads what is new of watched series and filters it. */
export class WatchFilter {
  constructor(
    private readonly options: {
      watchFilters: WatchFilterStore;
      watchChanges: WatchChangeStore;
      metrics: MetricStore;
      entities: EntityReader;
      registry: SourceRegistry;
      caller: SourceCaller;
      states: SourceStates;
      triggers: TriggerFinder;
      auth: AuthService;
      clock: Clock;
      logger: LoggerService;
    },
  ) {}

  /** Filters the next stretch of each watch and stores what came of it, all of them in one transaction. */
  async filter(watches: readonly StoredWatch[]): Promise<void> {
    const known = await this.surroundings(watches);
    // The source's lane decides how many are read at a time; points are dropped as soon as they are filtered.
    const outcomes = await Promise.all(
      watches.map(watch => this.filterOne(watch, known)),
    );
    await this.options.watchFilters.save(outcomes, known.now);
  }

  private async surroundings(
    watches: readonly StoredWatch[],
  ): Promise<Surroundings> {
    const { watchFilters, watchChanges, metrics, entities, auth, clock } =
      this.options;
    const now = clock.now();
    const ids = watches.map(watch => watch.id);
    const metricIds = [...new Set(watches.map(watch => watch.metricId))];
    const credentials = await auth.getOwnServiceCredentials();
    const [states, definitions, services, sensitivities, changedAt] =
      await Promise.all([
        watchFilters.states(ids),
        metrics.getMany(metricIds),
        entities.find(
          watches.map(watch => watch.entityRef),
          credentials,
        ),
        readSensitivities(watchChanges, metricIds),
        watchChanges.lastStanding(ids, new Date(now.getTime() - CHANGED_MS)),
      ]);
    return {
      now,
      states,
      metrics: definitions,
      entities: services,
      sensitivities,
      changedAt,
    };
  }

  private async filterOne(
    watch: StoredWatch,
    known: Surroundings,
  ): Promise<WatchOutcome> {
    const { states, logger } = this.options;
    try {
      const work = this.workOf(watch, known);
      return typeof work === 'string'
        ? this.failed(watch, known, work)
        : await this.read(work, known);
    } catch (error) {
      const message = isError(error) ? error.message : String(error);
      logger.debug(`The watch ${watch.id} was not read: ${message}`);
      const sourceId = known.metrics.get(watch.metricId)?.sourceId ?? '';
      return this.failed(
        watch,
        known,
        message,
        states.get(sourceId).failingSince,
      );
    }
  }

  /** What is to be read, or a sentence that says why nothing can be. */
  private workOf(watch: StoredWatch, known: Surroundings): Work | string {
    const metric = known.metrics.get(watch.metricId);
    if (!metric) return 'The metric does not exist any more';
    const entity = known.entities.get(watch.entityRef);
    if (!entity) return 'The service is not in the catalog';
    const source = this.options.registry.get(metric.sourceId);
    if (!source) return `The source "${metric.sourceId}" is not installed`;
    const state = known.states.get(watch.id);
    const stretch = nextStretch(watch, metric, { state, now: known.now });
    return stretch ? { watch, metric, entity, source, stretch } : TOO_SELDOM;
  }

  private failed(
    watch: StoredWatch,
    { now }: Surroundings,
    message: string,
    failingSince: Date | null = null,
  ): WatchOutcome {
    return {
      ...watch,
      ...failingStatus(watch, { message, failingSince, now }),
      watch,
      state: null,
      changes: [],
      anewFrom: null,
    };
  }

  private async read(
    work: Work,
    { now, sensitivities, changedAt }: Surroundings,
  ): Promise<WatchOutcome> {
    const { watch, metric, stretch } = work;
    const { stepSeconds } = stretch;
    const { patience, minMagnitude, minShare } = sensitivities.get(metric.id)!;
    const { state, latest, learning, changes } = advance(
      stretch.state,
      await this.points(work),
      { stepSeconds, patience, minMagnitude, minShare },
    );
    const learningSince = state.from === null ? null : new Date(state.from);
    // What was known of another series says nothing about this one.
    const before = stretch.anew
      ? { latest: null, expected: null, changedAt: undefined }
      : { ...watch, changedAt: changedAt.get(watch.id) };
    const newest = changes.at(-1)?.at ?? before.changedAt;
    return {
      ...statusOf(
        {
          now: now.getTime(),
          stepMs: stepSeconds * 1000,
          readUntil: stretch.end,
          caughtUp: stretch.caughtUp,
          learningSince: state.from,
          learning,
          lastValueAt: state.lastValueAt,
          changedAt: newest?.getTime() ?? null,
        },
        watch,
      ),
      watch,
      stepSeconds,
      latest: latest ? latest.value : before.latest,
      expected: latest ? latest.expected : before.expected,
      readUntil: new Date(stretch.end),
      learningSince,
      state: encodeState(state),
      changes: await this.options.triggers.withTriggers(
        watch.entityRef,
        stepSeconds * 1000,
        changes,
      ),
      anewFrom: stretch.anew ? new Date(stretch.start) : null,
    };
  }

  private async points({ metric, entity, source, stretch }: Work) {
    const { stepSeconds } = stretch;
    const window = {
      start: new Date(stretch.start),
      end: new Date(stretch.end),
    };
    const answer = await this.options.caller.call(source, options =>
      source.readSeries(
        toReadTarget({ metric, entity }),
        { ...window, stepSeconds },
        options,
      ),
    );
    return alignPoints(stepGrid(window, stepSeconds), answer.points);
  }
}

import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Clock } from '@hone/node';
import type { MetricsConfig } from '../config';
import type { Stores } from '../store/createStores';
import { AnnotationService } from './annotations/AnnotationService';
import type { AnnotationSinkRegistry } from './annotations/AnnotationSinkRegistry';
import { AnnotationWriter } from './annotations/AnnotationWriter';
import { CandidateService } from './candidates/CandidateService';
import { CandidatePreviews } from './candidates/CandidatePreviews';
import { ProposalFinder } from './candidates/ProposalFinder';
import { CatalogueService } from './catalogue/CatalogueService';
import { DashboardService } from './catalogue/DashboardService';
import { HealthReader } from './catalogue/HealthReader';
import { DeliveryIngest } from './delivery/ingest/DeliveryIngest';
import type { DeliverySourceRegistry } from './delivery/ingest/DeliverySourceRegistry';
import { ServiceDirectory } from './delivery/ingest/ServiceDirectory';
import { DeliverySourceService } from './delivery/sources/DeliverySourceService';
import { WebhookReceiver } from './delivery/webhooks/WebhookReceiver';
import { LinkService } from './delivery/links/LinkService';
import { DeliveryReader } from './delivery/read/DeliveryReader';
import { createDashboards } from './delivery/rollup/createDashboards';
import { ServiceCache } from './delivery/read/ServiceCache';
import { ServiceEvaluator } from './delivery/read/ServiceEvaluator';
import { createExplanations } from './explanations/createExplanations';
import { ChangeFinder } from './explore/ChangeFinder';
import { ExploreService } from './explore/ExploreService';
import { FitnessService } from './fitness/FitnessService';
import { MetricService } from './metrics/MetricService';
import { LastGoodMoments } from './moments/LastGoodMoments';
import { MomentsReader } from './moments/MomentsReader';
import { MomentsService } from './moments/MomentsService';
import { ObservationService } from './observations/ObservationService';
import { PinnedMoments } from './pins/PinnedMoments';
import { PinnedSeries } from './pins/PinnedSeries';
import { PinRecorder } from './pins/PinRecorder';
import { PinService } from './pins/PinService';
import { LastGoodSeries } from './series/LastGoodSeries';
import { SeriesReader } from './series/SeriesReader';
import { SeriesService } from './series/SeriesService';
import { SourceCaller } from './sources/SourceCaller';
import type { SourceRegistry } from './sources/SourceRegistry';
import { SourceService } from './sources/SourceService';
import { SourceStates } from './sources/SourceStates';
import { EntityReader } from './targets/EntityReader';
import { TargetResolver } from './targets/TargetResolver';
import { createWatches } from './watches/createWatches';

export type Services = Awaited<ReturnType<typeof createServices>>;

/** Puts the services of the plugin together. */
export async function createServices(deps: {
  stores: Stores;
  registry: SourceRegistry;
  deliveryRegistry: DeliverySourceRegistry;
  sinkRegistry: AnnotationSinkRegistry;
  auth: AuthService;
  catalog: CatalogService;
  config: MetricsConfig;
  clock: Clock;
  logger: LoggerService;
}) {
  const { stores, registry, deliveryRegistry, config, clock, logger } = deps;
  const { sinkRegistry } = deps;
  const entities = new EntityReader(deps.catalog);
  const states = await SourceStates.load({
    store: stores.sourceStates,
    clock,
    logger,
  });
  const caller = new SourceCaller({ clock, logger, states, ...config });
  const common = { registry, caller, states, clock, logger, entities };
  const reading = { ...common, ttlMs: config.cacheTtlMs };
  const targets = new TargetResolver({ metrics: stores.metrics, entities });
  const directory = new ServiceDirectory(deps);
  const withStores = { ...common, ...stores, targets };
  const withEvaluator = {
    ...withStores,
    evaluator: new ServiceEvaluator({
      ...withStores,
      directory,
      cache: new ServiceCache(stores),
    }),
  };
  const deliveryIngest = new DeliveryIngest({ ...withStores, directory });
  const reader = new SeriesReader(reading);
  const series = new SeriesService({
    ...common,
    targets,
    reader,
    lastGood: new LastGoodSeries({ store: stores.lastGood, logger }),
    pinned: new PinnedSeries(withStores),
  });
  const metrics = new MetricService({
    ...withStores,
    configured: new Set(config.definitions.map(({ name }) => name)),
  });
  const proposals = new ProposalFinder(withStores);
  const marks = {
    watchIds: (entityRef: string) => stores.watches.idsByMetric(entityRef),
    verdicts: (entityRef: string, metricIds: string[]) =>
      stores.fitness.verdicts(entityRef, metricIds),
  };
  return {
    entities,
    directory,
    ...createWatches({ ...withStores, directory, auth: deps.auth }),
    delivery: new DeliveryReader({ ...withEvaluator, ...config.delivery }),
    ...createDashboards({
      ...deps,
      ...stores,
      directory,
      timeZone: config.delivery.timeZone,
    }),
    deliveryLinks: new LinkService(withEvaluator),
    deliveryIngest,
    deliverySourceService: new DeliverySourceService({
      ...stores,
      deliveryRegistry,
    }),
    webhooks: new WebhookReceiver({
      ...stores,
      registry: deliveryRegistry,
      deliveryIngest,
      clock,
      logger,
    }),
    sources: new SourceService(common),
    metrics,
    fitnessService: new FitnessService({ ...withStores, metrics, series }),
    observations: new ObservationService(withStores),
    pins: new PinService({ ...withStores, maxOpen: config.pins.max }),
    recorder: new PinRecorder(withStores),
    series,
    ...createExplanations({
      ...withStores,
      auth: deps.auth,
      directory,
      reader,
    }),
    explorer: new ExploreService({
      ...withStores,
      series,
      changes: new ChangeFinder(),
      verdicts: marks.verdicts,
    }),
    catalogue: new CatalogueService({
      ...common,
      proposals,
      health: new HealthReader(common),
      marks,
    }),
    dashboards: new DashboardService(common),
    annotationService: new AnnotationService({ ...withStores, sinkRegistry }),
    annotationWriter: new AnnotationWriter({ ...withStores, sinkRegistry }),
    sinkRegistry,
    moments: new MomentsService({
      ...common,
      targets,
      reader: new MomentsReader(reading),
      lastGood: new LastGoodMoments({ store: stores.lastGood, logger }),
      pinned: new PinnedMoments(withStores),
    }),
    candidates: new CandidateService({
      ...common,
      verdicts: marks.verdicts,
      proposals,
      previews: new CandidatePreviews(reading),
    }),
  };
}

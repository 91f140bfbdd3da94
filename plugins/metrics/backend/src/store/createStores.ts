import type { Knex } from 'knex';
import { AnnotationStore } from './annotations/AnnotationStore';
import { DeliverySourceStore } from './delivery/DeliverySourceStore';
import { EventStore } from './delivery/EventStore';
import { FactStore } from './delivery/FactStore';
import { LinkStore } from './delivery/LinkStore';
import { NoticeStore } from './delivery/NoticeStore';
import { RequestStore } from './delivery/RequestStore';
import { RevisionStore } from './delivery/RevisionStore';
import { RollupReadStore } from './delivery/RollupReadStore';
import { RollupStore } from './delivery/RollupStore';
import { UnassignedStore } from './delivery/UnassignedStore';
import { ExplanationStore } from './explanations/ExplanationStore';
import { JudgementStore } from './explanations/JudgementStore';
import { FitnessStore } from './FitnessStore';
import { LastGoodStore } from './LastGoodStore';
import { MetricStore } from './MetricStore';
import { ObservationStore } from './ObservationStore';
import { PinStore } from './PinStore';
import { SourceStateStore } from './SourceStateStore';
import { TaskCursorStore } from './TaskCursorStore';
import { WatchableStore } from './watches/WatchableStore';
import { WatchChangeStore } from './watches/WatchChangeStore';
import { WatchFilterStore } from './watches/WatchFilterStore';
import { WatchStore } from './watches/WatchStore';

export type Stores = ReturnType<typeof createStores>;

/** All stores on one database. */
export function createStores(knex: Knex) {
  return {
    annotations: new AnnotationStore(knex),
    deliveryEvents: new EventStore(knex),
    explanations: new ExplanationStore(knex),
    facts: new FactStore(knex),
    fitness: new FitnessStore(knex),
    judgements: new JudgementStore(knex),
    links: new LinkStore(knex),
    deliverySources: new DeliverySourceStore(knex),
    notices: new NoticeStore(knex),
    requests: new RequestStore(knex),
    unassigned: new UnassignedStore(knex),
    revisions: new RevisionStore(knex),
    rollups: new RollupStore(knex),
    rollupReads: new RollupReadStore(knex),
    metrics: new MetricStore(knex),
    observations: new ObservationStore(knex),
    pins: new PinStore(knex),
    lastGood: new LastGoodStore(knex),
    sourceStates: new SourceStateStore(knex),
    taskCursors: new TaskCursorStore(knex),
    watches: new WatchStore(knex),
    watchables: new WatchableStore(knex),
    watchChanges: new WatchChangeStore(knex),
    watchFilters: new WatchFilterStore(knex),
  };
}

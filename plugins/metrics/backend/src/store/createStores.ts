import type { Knex } from 'knex';
import { FactStore } from './delivery/FactStore';
import { PullStateStore } from './delivery/PullStateStore';
import { LastGoodStore } from './LastGoodStore';
import { MetricStore } from './MetricStore';
import { ObservationStore } from './ObservationStore';
import { PinStore } from './PinStore';
import { SourceStateStore } from './SourceStateStore';

export type Stores = ReturnType<typeof createStores>;

/** All stores on one database. */
export function createStores(knex: Knex) {
  return {
    facts: new FactStore(knex),
    pullStates: new PullStateStore(knex),
    metrics: new MetricStore(knex),
    observations: new ObservationStore(knex),
    pins: new PinStore(knex),
    lastGood: new LastGoodStore(knex),
    sourceStates: new SourceStateStore(knex),
  };
}

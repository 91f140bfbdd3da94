import type { Knex } from 'knex';
import { LastGoodStore } from './LastGoodStore';
import { MetricStore } from './MetricStore';
import { ObservationStore } from './ObservationStore';
import { PinStore } from './PinStore';
import { SourceStateStore } from './SourceStateStore';

export type Stores = ReturnType<typeof createStores>;

/** All stores on one database. */
export function createStores(knex: Knex) {
  return {
    metrics: new MetricStore(knex),
    observations: new ObservationStore(knex),
    pins: new PinStore(knex),
    lastGood: new LastGoodStore(knex),
    sourceStates: new SourceStateStore(knex),
  };
}

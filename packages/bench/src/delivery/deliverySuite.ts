import { dataSuite } from '../data/dataSuite';
import { predictDelivery } from './predictDelivery';
import { scoreDelivery } from './scoreDelivery';

/**
 * Delivery metrics against the tables of Apache DevLake.
 */
export const deliverySuite = dataSuite({
  name: 'delivery',
  question: `Lead times, blamed deployments, previous deployments and deployments of pipelines, from the tables of Apache DevLake.

The product has no delivery metrics yet. Until it has, every table is predicted empty and no row is right.`,
  configuration: {},
  predict: predictDelivery,
  score: scoreDelivery,
});

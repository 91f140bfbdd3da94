import { dataSuite } from '../data/dataSuite';
import { predictDelivery } from './predictDelivery';
import { PROJECT } from './predict/tables';
import { scoreDelivery } from './scoreDelivery';
import { TASK_NAMES, TASKS } from './tasks';

/**
 * Delivery metrics against the tables of Apache DevLake.
 */
export const deliverySuite = dataSuite({
  name: 'delivery',
  question: `Lead times, blamed deployments, previous deployments and deployments of pipelines, from the tables of Apache DevLake.

The rows are computed by Hone's rules, with DevLake's decision wherever the two differ. A second table says how many rows
Hone's own definitions give, and why the others differ.`,
  configuration: {
    project: PROJECT,
    settings: Object.fromEntries(
      TASK_NAMES.map(name => [name, TASKS[name].settings]),
    ),
  },
  predict: predictDelivery,
  score: scoreDelivery,
});

import { dataSuite } from '../data/dataSuite';
import { predictPostmortems } from './predictPostmortems';
import { scorePostmortems } from './scorePostmortems';

/**
 * What set off an incident, from what people wrote about it.
 */
export const postmortemsSuite = dataSuite({
  name: 'postmortems',
  question: `What set off an incident: one of eleven patterns, from the text of its post-mortem.

The product does not recognise patterns yet. Until it does, every text is answered with "unknown".`,
  configuration: {},
  predict: predictPostmortems,
  score: scorePostmortems,
});

import { bayes } from './bayes';
import { bsts } from './bsts';
import { canary } from './canary';
import { changepoints } from './changepoints';
import { controlcharts } from './controlcharts';
import { evidence } from './evidence';
import { hac } from './hac';
import { its } from './its';
import { mannwhitney } from './mannwhitney';
import { meta } from './meta';
import { multiplicity } from './multiplicity';
import { nist } from './nist';
import { panel } from './panel';
import { power } from './power';
import { quantiles } from './quantiles';
import { rates } from './rates';
import { rca } from './rca';
import { rng } from './rng';
import { scores } from './scores';
import { sequential } from './sequential';
import { special } from './special';
import { srm } from './srm';
import { survival } from './survival';
import { tests } from './tests';
import type { GoldenTopic } from '../vectors';

/**
 * Every topic that there are vectors for.
 */
export const GOLDEN_TOPICS: Record<string, GoldenTopic> = {
  bayes,
  bsts,
  canary,
  changepoints,
  controlcharts,
  evidence,
  hac,
  its,
  mannwhitney,
  meta,
  multiplicity,
  nist,
  panel,
  power,
  quantiles,
  rates,
  rca,
  rng,
  scores,
  sequential,
  special,
  srm,
  survival,
  tests,
};

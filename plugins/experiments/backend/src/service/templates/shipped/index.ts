import { quarantineFlakyTests } from './quarantineFlakyTests';
import { reviewWithinHalfADay } from './reviewWithinHalfADay';
import { trunkBasedWithFlags } from './trunkBasedWithFlags';
import { contractTestsBeforeMerge } from './contractTestsBeforeMerge';
import { onePageRunbooks } from './onePageRunbooks';
import { circuitBreaker } from './circuitBreaker';
import { canaryWithRollback } from './canaryWithRollback';
import { smallerBatches } from './smallerBatches';
import { noMeetingAfternoon } from './noMeetingAfternoon';
import { pairOnCallHandOver } from './pairOnCallHandOver';
import { removeLoadTestGate } from './removeLoadTestGate';
import { tunePool } from './tunePool';
import type { ShippedTemplate } from './ShippedTemplate';

export type { ShippedTemplate } from './ShippedTemplate';

/** The templates that come with the product, what fits most services first. */
export const SHIPPED_TEMPLATES: readonly ShippedTemplate[] = [
  quarantineFlakyTests,
  reviewWithinHalfADay,
  trunkBasedWithFlags,
  contractTestsBeforeMerge,
  onePageRunbooks,
  circuitBreaker,
  canaryWithRollback,
  smallerBatches,
  noMeetingAfternoon,
  pairOnCallHandOver,
  removeLoadTestGate,
  tunePool,
];

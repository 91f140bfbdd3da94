/**
 * The one door to the inside of the metrics backend. The benchmark runs the rules that the product runs, from the event
 * that a sender pushes to the outcome of a roll-out.
 */
/* eslint-disable @backstage/no-mixed-plugin-imports, @backstage/no-forbidden-package-imports -- the rules are what the benchmark measures */
export {
  EventFault,
  toDelivery,
} from '@hone/backstage-plugin-metrics-backend/src/service/delivery/ingest/toDelivery';
export { ServiceIndex } from '@hone/backstage-plugin-metrics-backend/src/service/delivery/ingest/ServiceDirectory';
export { toServiceFacts } from '@hone/backstage-plugin-metrics-backend/src/service/delivery/read/toServiceFacts';
export {
  evaluateService,
  type ServiceDelivery,
} from '@hone/backstage-plugin-metrics-backend/src/service/delivery/rules/evaluateService';
export {
  DEFAULT_RULES,
  type Commit,
} from '@hone/backstage-plugin-metrics-backend/src/service/delivery/rules/facts';
export type { Release } from '@hone/backstage-plugin-metrics-backend/src/service/delivery/rules/releases';

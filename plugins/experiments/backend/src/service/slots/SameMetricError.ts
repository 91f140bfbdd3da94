import { StartRefusal } from './StartRefusal';

/** What runs on the same service and is judged by the same metric. */
export interface SameMetric {
  entityRef: string;
  metricTitle: string;
  /** Of the one that runs. */
  id: string;
  number: number;
}

/**
 * An experiment cannot start because another one on the same service is judged by the same primary metric.
 */
export class SameMetricError extends StartRefusal {
  constructor(readonly same: SameMetric) {
    super(
      `Another experiment on ${same.entityRef} is judged by the same metric, ${same.metricTitle}: it has to end first`,
    );
  }
}

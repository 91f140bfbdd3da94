import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  hone?: {
    experiments?: {
      /** How running experiments are looked at. */
      analysis?: {
        /** When the schedule looks for experiments that are due; default every 5 minutes. */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        /** Shortest time between two looks at the same experiment; default 60. */
        minIntervalSeconds?: number;
        /** Experiments that one run looks at; default 100. */
        batchSize?: number;
      };
      /** How many experiments an owner may have running, paused or undecided at the same time. */
      slots?: {
        /** Of every owner that is not named; default 2. */
        default?: number;
        owners?: Array<{
          /** Such as group:default/checkout. */
          ownerRef: string;
          limit: number;
        }>;
      };
    };
  };
}

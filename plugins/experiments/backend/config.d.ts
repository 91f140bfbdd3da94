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
    };
  };
}

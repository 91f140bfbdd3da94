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
      /** What people are told by notifications. */
      notifications?: {
        /** Whether anybody is told of anything; default true. */
        enabled?: boolean;
        /** When the schedule looks for news; default every minute. */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      };
      /** How open pages learn of changes. */
      signals?: {
        /**
         * Whether whoever is connected to the portal gets the keys of what changed at once; default true. Without it,
         * pages ask by themselves.
         */
        enabled?: boolean;
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
        /** How many experiments may change one service at the same time. */
        services?: {
          /**
           * Of every service that is not named; default 4. Trials that change whole services are also limited to the
           * most at which the variance of each effect stays at most four times as large, as far as that can be derived
           * from how at least three earlier trials of the service were planned.
           */
          default?: number;
          limits?: Array<{
            /** Such as component:default/cart-api. */
            entityRef: string;
            limit: number;
          }>;
        };
      };
      /** What happens when experiments make each other hard to read. */
      collisions?: {
        /**
         * Whether an experiment may start while another one on the same service is judged by the same primary metric;
         * default refuse.
         */
        sameMetric?: 'refuse' | 'tell';
      };
    };
  };
}

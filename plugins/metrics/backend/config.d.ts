import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  hone?: {
    metrics?: {
      /**
       * How long one call to a metric source may take; default 10.
       */
      sourceTimeoutSeconds?: number;
      /**
       * How many calls one source gets at the same time; default 8.
       */
      sourceConcurrency?: number;
      /**
       * How long an answer of a source is used again for the same question; default 30.
       */
      cacheSeconds?: number;
      /**
       * When a source is spared after failures.
       */
      breaker?: {
        /**
         * Failures in a row after which the source is left alone; default 5.
         */
        failures?: number;
        /**
         * How long it is left alone before one trial call; default 30.
         */
        pauseSeconds?: number;
      };
      delivery?: {
        /**
         * When sources of deliveries are read; default every five minutes.
         */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        /**
         * IANA time zone in which weeks begin, such as Europe/Berlin; default UTC. A service may name its own with the
         * annotation hone.dev/delivery-time-zone.
         */
        timeZone?: string;
        rollups?: {
          /**
           * When weekly roll-ups are brought up to date; default every minute.
           */
          schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        };
      };
      pins?: {
        /**
         * How many series are recorded at a time; default 2000.
         */
        max?: number;
        /**
         * When pinned series are recorded; default every five minutes.
         */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      };
    };
  };
}

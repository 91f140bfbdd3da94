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
      watches?: {
        /**
         * Whether services get watches by themselves, for metrics that are defined for them; default true.
         */
        automatic?: boolean;
        /**
         * How many, from 1 to 50; default 8. What people watch beside them counts.
         */
        perService?: number;
        /**
         * When watched series are read and filtered; default every five minutes.
         */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      };
      /**
       * Definitions that fit every service. They may stand in a file of their own: `$include: ./metrics.yaml`.
       */
      definitions?: Array<{
        /**
         * Lower-case letters, digits, dots, dashes and underscores.
         */
        name: string;
        title: string;
        description?: string;
        /**
         * UCUM-like: s, ms, ratio, 1, 1/s, h, By.
         */
        unit: string;
        direction: 'lower-is-better' | 'higher-is-better';
        kind: 'mean' | 'proportion' | 'quantile' | 'rate';
        /**
         * Id of a metric source, such as prometheus.
         */
        sourceId: string;
        /**
         * What the source needs, such as expr, or numerator and denominator.
         */
        query: { [field: string]: string };
        /**
         * Natural distance of its points; default 60.
         */
        stepSeconds?: number;
        /**
         * Entity ref of who answers for it; a bare name is a group's.
         */
        owner?: string;
      }>;
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

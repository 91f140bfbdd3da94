export interface Config {
  hone?: {
    metrics?: {
      /**
       * Organisations in Datadog: metrics and APM, events, deployments, alerts of monitors.
       */
      datadog?: Array<{
        /**
         * Unique among all sources; default datadog.
         */
        id?: string;
        title?: string;
        /**
         * Site in which the keys were made; default datadoghq.com.
         */
        site?:
          | 'datadoghq.com'
          | 'us3.datadoghq.com'
          | 'us5.datadoghq.com'
          | 'datadoghq.eu'
          | 'ap1.datadoghq.com'
          | 'ap2.datadoghq.com'
          | 'ddog-gov.com';
        /**
         * Address of a proxy through which everything is sent instead, events among it.
         */
        baseUrl?: string;
        /** @visibility secret */
        apiKey: string;
        /** @visibility secret */
        applicationKey: string;
        /**
         * Environment of services that do not name theirs with the annotation datadoghq.com/env.
         */
        env?: string;
        /**
         * What is told to Datadog; default [experiment, flag-change].
         */
        accepts?: Array<'experiment' | 'deployment' | 'flag-change'>;
        /**
         * Alerts of monitors as incidents; without it there are none.
         */
        monitors?: {
          /**
           * Tags that a monitor has to have, all of them; only where alerts are read.
           */
          tags?: string[];
          /**
           * Priorities of monitors whose alerts count, 1 to 5; default all, and those without one.
           */
          priorities?: number[];
          /**
           * Whether missing data is an incident; default false.
           */
          noData?: boolean;
          /**
           * With it alerts are told by a webhook, without it they are read.
           */
          webhook?: {
            /**
             * Header that holds the secret; default X-Hone-Secret.
             */
            header?: string;
            /**
             * At least 16 characters; up to 5 while it is changed.
             * @deepVisibility secret
             */
            secret: string | string[];
          };
        };
        /**
         * Requests at once, 1 to 10; default 4.
         */
        concurrency?: number;
        /**
         * Distance of the points of proposed metrics; default 60.
         */
        stepSeconds?: number;
      }>;
    };
  };
}

export interface Config {
  hone?: {
    metrics?: {
      /**
       * Prometheus servers, or others with its HTTP API (Thanos, Mimir, VictoriaMetrics).
       */
      prometheus?: Array<{
        /**
         * Unique among all metric sources; default prometheus.
         */
        id?: string;
        title?: string;
        /**
         * Address of the server, without /api/v1.
         */
        baseUrl: string;
        auth?:
          | { type: 'none' }
          | {
              type: 'basic';
              username: string;
              /** @visibility secret */
              password: string;
            }
          | {
              type: 'bearer';
              /** @visibility secret */
              token: string;
            }
          | {
              type: 'headers';
              /** @deepVisibility secret */
              headers: { [name: string]: string };
            };
        /**
         * Headers that are no secret, such as X-Scope-OrgID.
         */
        headers?: { [name: string]: string };
        /**
         * How long one request may take; default 10.
         */
        timeoutSeconds?: number;
        /**
         * Most points of one series; default and largest 11000.
         */
        maxPoints?: number;
        /**
         * Longest answer that is read; default 20 MB.
         */
        maxBytes?: number;
        /**
         * Labels that may hold a service's name, the best first; default service_name, service, job, app.
         */
        entityLabel?: string | string[];
        /**
         * Distance of the points of proposed metrics; default 60.
         */
        stepSeconds?: number;
        /**
         * Distance of two scrapes; default what the server's configuration says, else 15.
         */
        scrapeIntervalSeconds?: number;
      }>;
    };
  };
}

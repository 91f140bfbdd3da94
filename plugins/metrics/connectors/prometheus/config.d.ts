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
         * Parameters that are sent with every request, such as Thanos' dedup and partial_response.
         */
        parameters?: { [name: string]: string | number | boolean };
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
      /**
       * Alertmanagers whose alerts are incidents.
       */
      alertmanager?: Array<{
        /**
         * Unique among all sources of deliveries; default alertmanager.
         */
        id?: string;
        title?: string;
        /**
         * Address of the server, without /api/v2.
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
         * Labels that make an incident of an alert: each has to have one of its values; default
         * severity: [critical, page].
         */
        labels?: { [name: string]: string | string[] };
        /**
         * Labels that may hold the service's name, the best first; default service, service_name, job, app.
         */
        serviceLabel?: string | string[];
        /**
         * How long one attempt may take; default 20.
         */
        timeoutSeconds?: number;
        /**
         * Requests at once; default 2.
         */
        concurrency?: number;
        /**
         * What Alertmanager sends with its webhook, at least 16 characters; several secrets while they are changed.
         * Without it there is no webhook.
         */
        webhook?:
          | {
              type: 'bearer';
              /** @deepVisibility secret */
              secret: string | string[];
            }
          | {
              type: 'basic';
              username: string;
              /** @deepVisibility secret */
              secret: string | string[];
            };
      }>;
    };
  };
}

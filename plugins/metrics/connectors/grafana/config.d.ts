export interface Config {
  hone?: {
    metrics?: {
      /**
       * Grafana servers: queries through their data sources, dashboards of services, annotations, alerts as incidents.
       */
      grafana?: Array<{
        /**
         * Unique among all metric sources, sources of deliveries and systems that draw annotations; default grafana.
         */
        id?: string;
        title?: string;
        /**
         * Address of the server with its sub-path, without /api; https, http only for localhost.
         */
        baseUrl: string;
        /**
         * Address that people open, where it differs from baseUrl.
         */
        publicUrl?: string;
        /**
         * Token of a service account.
         * @visibility secret
         */
        token: string;
        /**
         * Organisation; default that of the service account.
         */
        orgId?: number;
        /**
         * How long one request may take; default 20.
         */
        timeoutSeconds?: number;
        /**
         * Requests at once; default 4.
         */
        concurrency?: number;
        /**
         * Uid of the data source of queries that name none.
         */
        datasourceUid?: string;
        /**
         * Uids of the data sources that queries may name besides.
         */
        datasources?: string[];
        /**
         * Whether queries in a data source's own form may be sent; default false.
         */
        rawQueries?: boolean;
        /**
         * Label that holds the name of a service; default service_name.
         */
        entityLabel?: string;
        /**
         * Distance of two scrapes; default 15.
         */
        scrapeIntervalSeconds?: number;
        /**
         * Tag of the dashboards of a service, with $service for its name; default service:$service.
         */
        dashboardTag?: string;
        annotations?: {
          /**
           * What is drawn; default all three, empty for none.
           */
          kinds?: Array<'experiment' | 'deployment' | 'flag-change'>;
          /**
           * Draw on this dashboard alone.
           */
          dashboardUid?: string;
          /**
           * Draw on this panel of the dashboard alone.
           */
          panelId?: number;
        };
        /**
         * Makes incidents of alerts that fire; without it alerts are not read.
         */
        alerts?: {
          /**
           * Labels that may hold the name of a service, the best first; default service, service_name, job, app.
           */
          serviceLabels?: string[];
          /**
           * Labels that an alert has to have, each with one of the values; default severity: [critical, page].
           */
          labels?: { [label: string]: string | string[] };
          webhook?:
            | {
                type: 'signature';
                /**
                 * Of the contact point, at least 16 characters; up to 5 while it is changed.
                 * @deepVisibility secret
                 */
                secret: string | string[];
                /**
                 * Default X-Grafana-Alerting-Signature.
                 */
                signatureHeader?: string;
                /**
                 * As in the contact point; none by default.
                 */
                timestampHeader?: string;
              }
            | {
                type: 'basic';
                username: string;
                /** @deepVisibility secret */
                password: string | string[];
              }
            | {
                type: 'authorization';
                /**
                 * Whole values of the header Authorization, such as "Bearer …".
                 * @deepVisibility secret
                 */
                value: string | string[];
              };
        };
      }>;
    };
  };
}

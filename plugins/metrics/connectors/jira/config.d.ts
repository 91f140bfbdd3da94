export interface Config {
  hone?: {
    metrics?: {
      /**
       * Jira sites whose issues are read as defects and incidents.
       */
      jira?: Array<{
        /**
         * Unique among all delivery sources.
         */
        id: string;
        title?: string;
        /**
         * Address of the site, such as https://acme.atlassian.net; links to issues begin with it.
         */
        url: string;
        /**
         * Address of the API where it differs, such as https://api.atlassian.com/ex/jira/<cloud id> for tokens with
         * scopes and for OAuth.
         */
        apiUrl?: string;
        /**
         * Default cloud.
         */
        edition?: 'cloud' | 'data-center';
        auth:
          | {
              type: 'basic';
              /** Mail address of the account. */
              username: string;
              /** @visibility secret */
              token: string;
            }
          | {
              type: 'bearer';
              /** @visibility secret */
              token: string;
            };
        /**
         * Keys, names or ids.
         */
        projects: string[];
        /**
         * Which issues are defects found in production.
         */
        defects?: {
          /** Names or ids of issue types; default [Bug]. */
          types?: string[];
          /** JQL that a defect has to fulfil besides, such as: labels = found-in-production. */
          jql?: string;
          /** Field with the time at which it was found; default the creation. */
          foundAtField?: string;
          /** What the link to the defect that it repeats says; default "duplicates". */
          duplicateLink?: string;
        };
        /**
         * Which issues are incidents, and where their times and causes stand.
         */
        incidents?: {
          /** Names or ids of issue types; default [Incident]. */
          types?: string[];
          impactAtField?: string;
          detectedAtField?: string;
          /** Default when the incident was resolved. */
          mitigatedAtField?: string;
          /** Field with the commit, the image digest or the id of the deployment that was the cause. */
          causeField?: string;
          /** What the link to the change request says under whose key the deployment is known, such as "is caused by". */
          causeLink?: string;
          /** Values of causeField that say that no deployment was the cause; default [none]. */
          noCause?: string[];
        };
        /**
         * Where the name of an issue's service stands, the first that gives one counts; default
         * [component, { label: 'service:' }]. Where none does it is the key of the project.
         */
        service?: Array<
          | 'component'
          | { label: string }
          | { field: string }
          | { projects: { [key: string]: string } }
        >;
        /**
         * Resolutions that mean that it was no defect, or no incident; default
         * [Duplicate, Cannot Reproduce, Declined, Invalid, Not a Bug].
         */
        dismissed?: string[];
        /**
         * Issues that were created more days before the first reading are not told; default 90.
         */
        horizonDays?: number;
        /**
         * Requests at once; default 2.
         */
        concurrency?: number;
        /**
         * Secret of the webhook, at least 16 characters; several while it is changed. Without one there is no webhook.
         *
         * @deepVisibility secret
         */
        webhookSecret?: string | string[];
      }>;
    };
  };
}

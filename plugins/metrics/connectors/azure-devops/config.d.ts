export interface Config {
  hone?: {
    metrics?: {
      /**
       * Projects of Azure DevOps whose pipelines are read as deployments; credentials are those of integrations.azure.
       */
      azureDevOps?: Array<{
        /**
         * Unique among all delivery sources.
         */
        id: string;
        title?: string;
        /**
         * Address of the organisation, such as https://dev.azure.com/acme, or of a collection of Azure DevOps Server.
         */
        url: string;
        /**
         * Name or id of the project.
         */
        project: string;
        /**
         * What stands before the project in names of repositories; default host and path of the address.
         */
        repositoryPrefix?: string;
        /**
         * Pipelines, or stages of them, that stand for a deployment.
         */
        deployments?: Array<{
          /**
           * Number or name.
           */
          pipeline: number | string;
          /**
           * Identifier or name of a stage; without it the whole run deploys.
           */
          stage?: string;
          /**
           * Default "production".
           */
          environment?: string;
          /**
           * Default the last part of the repository's name.
           */
          service?: string;
        }>;
        /**
         * Stages of classic releases that stand for a deployment; told by service hooks alone.
         */
        releases?: Array<{
          /**
           * Number or name of the release pipeline.
           */
          pipeline: number | string;
          stage: string;
          /**
           * Default "production".
           */
          environment?: string;
          service: string;
        }>;
        /**
         * Whether commits are read as changes; default true.
         */
        commits?: boolean;
        /**
         * Texts in an author's name or address that tell a bot; default [bot], dependabot, renovate,
         * Project Collection Build Service.
         */
        bots?: string | string[];
        /**
         * How many days back the first reading goes; default 90.
         */
        horizonDays?: number;
        /**
         * Requests at once, from 1 to 16; default 4.
         */
        concurrency?: number;
        /**
         * Version of the REST API; default "7.1".
         */
        apiVersion?: string;
        /**
         * How service hooks prove who they are; without it they are not taken.
         */
        webhook?:
          | {
              type: 'basic';
              username: string;
              /**
               * At least 16 characters; several while one takes the place of another.
               * @deepVisibility secret
               */
              password: string | string[];
            }
          | {
              type: 'header';
              name: string;
              /**
               * At least 16 characters; several while one takes the place of another.
               * @deepVisibility secret
               */
              token: string | string[];
            };
      }>;
    };
  };
}

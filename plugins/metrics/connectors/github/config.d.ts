export interface Config {
  hone?: {
    metrics?: {
      /**
       * Repositories at GitHub whose deployments, runs and commits are read. Tokens come from integrations.github.
       */
      github?: Array<{
        /**
         * Unique among all delivery sources; also the end of the webhook's address.
         */
        id: string;
        title?: string;
        /**
         * A host of integrations.github; default github.com.
         */
        host?: string;
        /**
         * owner/name of each repository.
         */
        repositories: string[];
        /**
         * Whose deployments are, where the name of the repository does not say. The first rule that fits stands.
         */
        services?: Array<{
          /**
           * Patterns of owner/name; default all.
           */
          repository?: string | string[];
          /**
           * Patterns of the deployment's environment; default all.
           */
          environment?: string | string[];
          /**
           * Patterns of the deployment's task, such as deploy:cart; default all.
           */
          task?: string | string[];
          service: string;
          /**
           * What the environment is called for this service, such as production.
           */
          as?: string;
        }>;
        /**
         * Workflows that deploy. In the repositories that they are for, runs are read instead of deployments.
         */
        workflows?: Array<{
          /**
           * Patterns of owner/name; default all.
           */
          repository?: string | string[];
          /**
           * Patterns of the workflow's file, such as deploy.yml, or of its name.
           */
          workflow: string | string[];
          /**
           * Patterns of jobs, each of which is a deployment; default the whole run.
           */
          job?: string | string[];
          /**
           * Patterns of branches and tags that are deployed from; default all.
           */
          branches?: string | string[];
          /**
           * Where it deploys to; default production.
           */
          environment?: string;
          /**
           * Default the name of the repository.
           */
          service?: string;
        }>;
        /**
         * Patterns of environments whose deployments are read; default all.
         */
        environments?: string | string[];
        /**
         * Patterns of branches, tags and tasks that mend production; default *hotfix*.
         */
        unplanned?: string | string[];
        /**
         * Whether paths and lines of commits are read, at one request for each; default none.
         */
        details?: 'none' | 'files';
        /**
         * Texts in an author's name or address that tell a bot; default [bot], dependabot, renovate.
         */
        bots?: string | string[];
        /**
         * How many days the first reading goes back; default 90.
         */
        horizonDays?: number;
        /**
         * Requests at once; default 4.
         */
        concurrency?: number;
        /**
         * Secret of the webhook; several while it is changed. Without one there is no webhook.
         *
         * @deepVisibility secret
         */
        webhookSecret?: string | string[];
      }>;
    };
  };
}

export interface Config {
  hone?: {
    metrics?: {
      /**
       * Git repositories whose commits and tags are read as changes and deployments.
       */
      git?: Array<{
        /**
         * Unique among all delivery sources.
         */
        id: string;
        title?: string;
        /**
         * Address of the repository: https, ssh or file. Either this or path.
         */
        url?: string;
        /**
         * Absolute path of a repository on disk, which is only read. Either this or url.
         */
        path?: string;
        /**
         * Only for https addresses.
         */
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
            };
        /**
         * Name by which services are found, such as github.com/acme/cart; default by the address.
         */
        repository?: string;
        /**
         * Service of tags that name none; default the last part of the repository's name.
         */
        service?: string;
        /**
         * Patterns of tags that stand for a deployment; default versions such as v1.2.3, 1.2.3, cart@1.2.3, cart/v1.2.3.
         */
        tagPattern?: string | string[];
        /**
         * Patterns of branches that are read; default the default branch and those of releases and hotfixes.
         */
        branches?: string | string[];
        /**
         * How far back the first reading goes, a number of days or a date; default "180 days".
         */
        since?: string;
        /**
         * Texts in an author's name or address that tell a bot; default [bot], dependabot, renovate.
         */
        bots?: string | string[];
        /**
         * How long git may be silent; default 300.
         */
        timeoutSeconds?: number;
        /**
         * Where copies of repositories at a URL are kept, each in a folder of its own; default below the folder for
         * temporary files.
         */
        cacheFolder?: string;
      }>;
    };
  };
}

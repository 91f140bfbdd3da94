export interface Config {
  hone?: {
    metrics?: {
      /**
       * Databases that hold who was exposed to which variant, and what they did.
       */
      warehouses?: Array<{
        /**
         * Unique among all sources.
         */
        id: string;
        title?: string;
        client: 'postgresql' | 'duckdb';
        connection: {
          /** @visibility secret */
          connectionString?: string;
          host?: string;
          /**
           * Default 5432.
           */
          port?: number;
          user?: string;
          /** @visibility secret */
          password?: string;
          database?: string;
          /**
           * Whether the connection is encrypted and the certificate checked, perhaps against an own authority; default
           * false.
           */
          ssl?: boolean | { ca: string };
          /**
           * Path of a DuckDB database, which is opened for reading only.
           */
          file?: string;
        };
        /**
         * How long one statement may run, 1 to 300; default 10.
         */
        timeoutSeconds?: number;
        exposures: Array<{
          /**
           * As metrics name it.
           */
          id: string;
          /**
           * One to three names from the outside in, such as [analytics, exposures].
           */
          table: string[];
          /**
           * Column of the unit that was assigned, such as the user's id.
           */
          unit: string;
          /**
           * Column of the instant of the exposure.
           */
          time: string;
          /**
           * Column of the variant, which an arm's selector picks with the key variant.
           */
          variant: string;
          /**
           * Columns of the other keys of an arm's selector, such as { experiment: experiment_key }.
           */
          selector?: { [key: string]: string };
        }>;
      }>;
    };
  };
}

/** A log of who was exposed to which variant. */
export interface ExposureSettings {
  /** As metrics name it. */
  id: string;
  /** Qualified from the outside in. */
  table: string[];
  unit: string;
  time: string;
  variant: string;
  /** Column by key of an arm's selector, such as experiment: experiment_key. */
  selector: Record<string, string>;
}

/** How PostgreSQL is reached. */
export type PostgresConnection =
  | { connectionString: string }
  | {
      host: string;
      port: number;
      user: string;
      password?: string;
      database: string;
      /** Whether the connection is encrypted and the certificate checked, perhaps against an own authority. */
      ssl: boolean | { ca: string };
    };

/** One warehouse. */
export type WarehouseConfig = {
  id: string;
  title: string;
  /** Where it stands in the configuration, for sentences. */
  settings: string;
  timeoutSeconds: number;
  exposures: ExposureSettings[];
} & (
  | { client: 'postgresql'; connection: PostgresConnection }
  | { client: 'duckdb'; connection: { file: string } }
);

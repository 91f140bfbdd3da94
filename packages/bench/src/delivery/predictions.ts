/** A cell of a table; null when it is empty. Times in ISO 8601, spans in whole minutes. */
export type Cell = string | number | null;

/** Cells by column name. */
export type Row = Record<string, Cell>;

/**
 * What is computed of each task's input tables, by id.
 */
export interface DeliveryPredictions {
  /** By pull request. */
  change_lead_time: Record<string, Row>;
  /** Deployment that an incident is blamed on, by incident; one without has no entry. */
  connect_incident_to_deployment: Record<string, string>;
  /** Previous successful deployment, null without one, by deployment commit. */
  prev_success_deployment_commit: Record<string, string | null>;
  /** By deployment commit. */
  deployment_generator: Record<string, Row>;
}

export type TaskName = keyof DeliveryPredictions;

import type { TaskName } from './predictions';

/** How the cells of a column are compared. */
export type ColumnKind = 'text' | 'number' | 'time';

interface Task {
  /** Table with the expected rows, from the data folder. */
  truth: string;
  /** The columns that count. */
  columns: Record<string, ColumnKind>;
}

/**
 * Where the expected rows of each task are, and what of them is compared.
 */
export const TASKS: Record<TaskName, Task> = {
  change_lead_time: {
    truth: 'change_lead_time/project_pr_metrics.csv',
    columns: {
      first_commit_sha: 'text',
      pr_coding_time: 'number',
      first_review_id: 'text',
      pr_pickup_time: 'number',
      pr_review_time: 'number',
      deployment_commit_id: 'text',
      pr_deploy_time: 'number',
      pr_cycle_time: 'number',
    },
  },
  connect_incident_to_deployment: {
    truth:
      'connect_incident_to_deployment/snapshot_tables/project_incident_deployment_relationships.csv',
    columns: { deployment_id: 'text' },
  },
  prev_success_deployment_commit: {
    truth: 'prev_success_deployment_commit/cicd_deployment_commits_after.csv',
    columns: { prev_success_deployment_commit_id: 'text' },
  },
  deployment_generator: {
    truth: 'deployment_generator/cicd_deployment_commits.csv',
    columns: {
      cicd_scope_id: 'text',
      cicd_deployment_id: 'text',
      result: 'text',
      repo_url: 'text',
      environment: 'text',
      started_date: 'time',
      finished_date: 'time',
    },
  },
};

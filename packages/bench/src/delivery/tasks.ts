import { predictGeneratedDeployments } from './predict/generatedDeployments';
import { predictIncidents } from './predict/incidents';
import { predictLeadTimes } from './predict/leadTimes';
import { predictPreviousDeployments } from './predict/previousDeployments';
import type { Cell, Row, TaskName } from './predictions';
import type { Setting, Settings } from './settings';

/** How the cells of a column are compared. */
export type ColumnKind = 'text' | 'number' | 'time';

interface Task {
  /** Table with the expected rows, from the folder of the task. */
  truth: string;
  /** The columns that count. */
  columns: Record<string, ColumnKind>;
  /** Those of them that Hone has a definition of. */
  defined: string[];
  /** Where the definitions may differ, the likelier reason first. */
  settings: Setting[];
  /** Reads the inputs from the folder of the task; cells are a row's, or the one of a table with one column. */
  predict(
    folder: string,
    settings: Settings,
  ): Promise<Record<string, Row | Cell>>;
}

/**
 * What each task predicts, where its expected rows are, and what of them is compared.
 */
export const TASKS: Record<TaskName, Task> = {
  change_lead_time: {
    truth: 'project_pr_metrics.csv',
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
    defined: ['deployment_commit_id', 'pr_deploy_time'],
    settings: [
      'first-brings-nothing',
      'earliest-start',
      'changes-as-listed',
      'same-content-counts',
    ],
    predict: predictLeadTimes,
  },
  connect_incident_to_deployment: {
    truth: 'snapshot_tables/project_incident_deployment_relationships.csv',
    columns: { deployment_id: 'text' },
    defined: ['deployment_id'],
    settings: [
      'links-without-limit',
      'same-content-counts',
      'links-strictly-before',
    ],
    predict: predictIncidents,
  },
  prev_success_deployment_commit: {
    truth: 'cicd_deployment_commits_after.csv',
    columns: { prev_success_deployment_commit_id: 'text' },
    defined: ['prev_success_deployment_commit_id'],
    settings: ['every-environment', 'same-content-counts'],
    predict: predictPreviousDeployments,
  },
  deployment_generator: {
    truth: 'cicd_deployment_commits.csv',
    columns: {
      cicd_scope_id: 'text',
      cicd_deployment_id: 'text',
      result: 'text',
      repo_url: 'text',
      environment: 'text',
      started_date: 'time',
      finished_date: 'time',
    },
    defined: ['result', 'environment', 'finished_date'],
    settings: ['every-environment', 'outcome-as-sent'],
    predict: predictGeneratedDeployments,
  },
};

/** The tasks in the order in which they are shown. */
export const TASK_NAMES = Object.keys(TASKS) as TaskName[];

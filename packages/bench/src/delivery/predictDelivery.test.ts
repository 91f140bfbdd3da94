import { createMockDirectory } from '@backstage/backend-test-utils';
import {
  devlakeDeployments,
  devlakeIncidents,
  devlakeLeadTimes,
  devlakePrevious,
  type Tables,
} from './__testUtils__/devlakeRules';
import { drawTables } from './__testUtils__/drawTables';
import { predictDelivery } from './predictDelivery';
import type { TableRow } from './predict/tables';

function csv(rows: readonly TableRow[]): string {
  const columns = Object.keys(rows[0]);
  return [
    columns.join(','),
    ...rows.map(row => columns.map(column => row[column]).join(',')),
  ].join('\n');
}

function folders(tables: Tables) {
  const mapping = { 'project_mapping.csv': csv(tables.mapping) };
  return {
    change_lead_time: {
      ...mapping,
      'cicd_deployment_commits.csv': csv(tables.deployments),
      'commits_diffs.csv': csv(tables.diffs),
      'pull_requests.csv': csv(tables.pullRequests),
      'pull_request_commits.csv': csv(tables.commits),
      'pull_request_comments.csv': csv(tables.comments),
    },
    connect_incident_to_deployment: {
      raw_tables: { ...mapping, 'incidents.csv': csv(tables.incidents) },
      prev_success_deployment_commit: {
        'cicd_deployment_commits_after.csv': csv(tables.deployments),
      },
    },
    prev_success_deployment_commit: {
      ...mapping,
      'cicd_deployment_commits_before.csv': csv(
        tables.deployments.map(row => ({
          ...row,
          prev_success_deployment_commit_id: '',
        })),
      ),
    },
    deployment_generator: {
      ...mapping,
      'cicd_pipelines.csv': csv(tables.pipelines),
      'cicd_pipeline_commits.csv': csv(tables.pipelineCommits),
      'cicd_tasks.csv': csv(tables.tasks),
    },
  };
}

describe('predictDelivery', () => {
  const folder = createMockDirectory();

  it.each(Array.from({ length: 40 }, (_, seed) => seed))(
    "gives DevLake's rows of tables %i, which nobody has seen",
    async seed => {
      const tables = drawTables(seed);
      folder.setContent(folders(tables));
      expect(await predictDelivery(folder.path)).toEqual({
        change_lead_time: devlakeLeadTimes(tables),
        connect_incident_to_deployment: devlakeIncidents(tables),
        prev_success_deployment_commit: devlakePrevious(tables),
        deployment_generator: devlakeDeployments(tables),
      });
    },
  );

  it('is held against tables in which every rule matters', () => {
    const rows = Array.from({ length: 40 }, (_, seed) => drawTables(seed));
    const leadTimes = rows.flatMap(tables =>
      Object.values(devlakeLeadTimes(tables)),
    );
    const deployed = leadTimes.filter(row => row.deployment_commit_id);
    expect(deployed.length).toBeGreaterThan(50);
    expect(deployed.some(row => row.pr_deploy_time === null)).toBe(true);
    expect(leadTimes.some(row => row.pr_pickup_time === null)).toBe(true);
    const previous = rows.flatMap(tables =>
      Object.values(devlakePrevious(tables)),
    );
    expect(previous.filter(Boolean).length).toBeGreaterThan(100);
    const generated = rows.flatMap(tables =>
      Object.values(devlakeDeployments(tables)),
    );
    expect(new Set(generated.map(row => row.environment))).toEqual(
      new Set(['PRODUCTION', 'STAGING', 'TESTING', null]),
    );
  });
});

import { cut, toMatcher } from '@hone/backstage-plugin-metrics-node';
import type {
  GithubConfig,
  ServiceRule,
  WorkflowRule,
} from '../config/GithubConfig';

const LONGEST_SERVICE = 255;
const LONGEST_ENVIRONMENT = 100;

/** What a deployment says about where it belongs. */
export interface Placement {
  repository: string;
  environment: string;
  task: string;
  /** The service that its payload names. */
  service: string | undefined;
  /** Whether GitHub itself knows it as production. */
  production: boolean;
}

type Test = (text: string) => boolean;

interface Rule {
  repository: Test;
  environment: Test;
  task: Test;
  rule: ServiceRule;
}

/** A workflow rule that is ready to be asked. */
export interface DeployingWorkflow
  extends Pick<WorkflowRule, 'environment' | 'service'> {
  isFor: Test;
  /** By the workflow's file or its name. */
  matches(workflow: { path: string; name: string }): boolean;
  branch: Test;
  /** Undefined when the whole run is the deployment. */
  job: Test | undefined;
}

/** GitHub tells repositories and environments apart without their case, so no pattern here looks at it. */
const matcherOf = (patterns: readonly string[]): Test =>
  toMatcher(patterns, { ignoreCase: true });

/** The last part of owner/name. */
export function nameOf(repository: string): string {
  return repository.slice(repository.indexOf('/') + 1);
}

/** The file of a workflow; some answers add the branch after an @. */
function fileOf(path: string): string {
  const [file] = path.split('@');
  return file.slice(file.lastIndexOf('/') + 1);
}

function toWorkflow(rule: WorkflowRule): DeployingWorkflow {
  const workflow = matcherOf(rule.workflow);
  return {
    environment: rule.environment,
    service: rule.service,
    isFor: matcherOf(rule.repositories),
    matches: ({ path, name }) => workflow(fileOf(path)) || workflow(name),
    branch: matcherOf(rule.branches),
    job: rule.job && matcherOf(rule.job),
  };
}

/** The configured rules about whose a deployment is, where it goes and whether it mends production. */
export class Naming {
  private readonly rules: Rule[];
  private readonly workflows: DeployingWorkflow[];
  private readonly environments: Test;
  private readonly mends: Test;

  constructor(config: GithubConfig) {
    this.rules = config.services.map(rule => ({
      repository: matcherOf(rule.repositories),
      environment: matcherOf(rule.environments),
      task: matcherOf(rule.tasks),
      rule,
    }));
    this.workflows = config.workflows.map(toWorkflow);
    this.environments = matcherOf(config.environments);
    this.mends = matcherOf(config.unplanned);
  }

  /** Whether deployments to an environment are read at all. */
  isRead(environment: string): boolean {
    return this.environments(environment);
  }

  /** The rules of the workflows that deploy a repository; with any of them its deployments are not read. */
  workflowsOf(repository: string): DeployingWorkflow[] {
    return this.workflows.filter(({ isFor }) => isFor(repository));
  }

  /** Whether a branch, a tag or a task says that production is mended. */
  isUnplanned(...names: (string | null | undefined)[]): boolean {
    return names.some(name => Boolean(name) && this.mends(name!));
  }

  place(placement: Placement): { service: string; environment: string } {
    const { repository, environment, task, production } = placement;
    const found = this.rules.find(
      rule =>
        rule.repository(repository) &&
        rule.environment(environment) &&
        rule.task(task),
    )?.rule;
    const service = found?.service ?? placement.service ?? nameOf(repository);
    // A name that services know stays; any other one that GitHub marks has to become known.
    const known = /^prod(?:uction)?$/.test(environment);
    const own = production && !known ? 'production' : environment;
    return {
      service: cut(service, LONGEST_SERVICE),
      environment: cut(found?.as ?? own, LONGEST_ENVIRONMENT),
    };
  }
}

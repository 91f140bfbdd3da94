import { InputError } from '@backstage/errors';
import type { AzureClient } from '../client/AzureClient';
import { pipelineSchema, type Pipeline } from '../client/schemas';
import type { AzureConfig, DeploymentRule } from '../config/AzureConfig';
import { BUILD_SCOPE, projectPath } from './Reading';

/** The rules of each pipeline by its number. */
export type PipelineRules = ReadonlyMap<number, DeploymentRule[]>;

interface Context {
  client: AzureClient;
  config: AzureConfig;
  signal: AbortSignal;
}

async function list(
  { client, config, signal }: Context,
  query: Record<string, string>,
): Promise<Pipeline[]> {
  const found: Pipeline[] = [];
  const pages = client.pages({
    path: projectPath(config, '/build/definitions'),
    query,
    what: `the pipelines of project "${config.project}"`,
    scope: BUILD_SCOPE,
    signal,
  });
  for await (const page of pages) {
    for (const item of page) {
      const parsed = pipelineSchema.safeParse(item);
      if (parsed.success) found.push(parsed.data);
    }
  }
  return found;
}

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

async function byName(context: Context, name: string): Promise<number[]> {
  const found = (await list(context, { name })).filter(p => same(p.name, name));
  if (found.length > 1) {
    throw new InputError(
      `${
        context.config.settings
      }.deployments has the pipeline "${name}", but several have this name: give one of the numbers ${found
        .map(({ id }) => id)
        .join(', ')}`,
    );
  }
  return found.map(({ id }) => id);
}

async function numbersOf(
  context: Context,
  names: readonly (number | string)[],
): Promise<Map<number | string, number>> {
  const given = names.filter(name => typeof name === 'number');
  const known =
    given.length > 0
      ? await list(context, { definitionIds: given.join(',') })
      : [];
  const numbers = new Map<number | string, number>(
    known.map(({ id }) => [id, id]),
  );
  for (const name of names) {
    if (typeof name === 'number') continue;
    for (const id of await byName(context, name)) numbers.set(name, id);
  }
  return numbers;
}

/**
 * Finds the configured pipelines. One that is gone does not keep the others from being read.
 *
 * @returns their rules, and the names of those that were not found
 * @throws InputError when none is found, or a name is that of several
 */
export async function findPipelines(
  context: Context,
): Promise<{ pipelines: PipelineRules; missing: string[] }> {
  const { deployments, settings, project } = context.config;
  const names = [...new Set(deployments.map(({ pipeline }) => pipeline))];
  const numbers = await numbersOf(context, names);
  const missing = names.filter(name => !numbers.has(name)).map(String);
  if (names.length > 0 && missing.length === names.length) {
    throw new InputError(
      `${settings}.deployments names no pipeline of project "${project}" that the token may see: ${missing.join(
        ', ',
      )}`,
    );
  }
  const pipelines = new Map<number, DeploymentRule[]>();
  for (const rule of deployments) {
    const id = numbers.get(rule.pipeline);
    if (id === undefined) continue;
    pipelines.set(id, [...(pipelines.get(id) ?? []), rule]);
  }
  return { pipelines, missing };
}

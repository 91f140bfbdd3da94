import {
  pipelineRun,
  stableId,
  type PipelineRun,
} from '../environment/pipelineRun';
import { EXIT, Failure } from '../Failure';

/** Name of the sender outside of known pipelines. */
const OWN_SOURCE = 'hone-cli';

/** Who sends, and what the pipeline says about itself. */
export interface Sender {
  source: string;
  run: PipelineRun | undefined;
}

/** Reads the environment; what was given goes first. */
export function senderOf(
  env: Readonly<Record<string, string | undefined>>,
  given: string | undefined,
): Sender {
  const run = pipelineRun(env);
  return { source: given ?? run?.source ?? OWN_SOURCE, run };
}

/**
 * The given id, else one of the run and of what the step is about.
 *
 * @throws Failure outside of known pipelines, where nothing tells one run from another
 */
export function idOf(
  given: string | undefined,
  run: PipelineRun | undefined,
  about: readonly string[],
): string {
  if (given) return given;
  if (!run) {
    throw new Failure(
      EXIT.usage,
      '--id is missing: outside of GitHub Actions and Azure Pipelines nothing tells one run from another. Give an id that is the same whenever the same thing is reported.',
    );
  }
  return stableId([run.id, ...about]);
}

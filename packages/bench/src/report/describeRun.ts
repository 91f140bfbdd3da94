import { execFile } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';
import { promisify } from 'node:util';
import { repositoryRoot } from '../repositoryRoot';

/**
 * What numbers come from, for whoever compares them with others.
 */
export interface RunDescription {
  /** Null outside of a clone. */
  commit: string | null;
  cpu: string;
  cores: number;
  memoryGb: number;
  node: string;
  date: string;
  /** Processes that wanted a core in the minute before; other work lengthens times. */
  load: number;
}

async function currentCommit(): Promise<string | null> {
  try {
    const { stdout } = await promisify(execFile)(
      'git',
      ['describe', '--always', '--dirty'],
      { cwd: repositoryRoot() },
    );
    return stdout.trim();
  } catch {
    return null;
  }
}

/**
 * Describes the code and the machine.
 */
export async function describeRun(): Promise<RunDescription> {
  const processors = cpus();
  return {
    commit: await currentCommit(),
    cpu: processors[0]?.model.trim() ?? 'unknown',
    cores: processors.length,
    memoryGb: Math.round(totalmem() / 1024 ** 3),
    node: process.versions.node,
    date: new Date().toISOString(),
    load: Number(loadavg()[0].toFixed(1)),
  };
}

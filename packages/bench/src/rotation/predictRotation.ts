import { planRotation, type RotationCertificate } from '@hone/inference';
import { readProblems, type RotationInstance } from './instance';

/**
 * The schedule of a problem with its proof, or why there is none.
 */
export interface Schedule {
  assignments: [cycle: number, personId: string][];
  certificate?: RotationCertificate;
  failure?: string;
}

function solve({ seats, people }: RotationInstance): Schedule {
  try {
    const plan = planRotation({ seats, people });
    return plan.ok
      ? { assignments: plan.assignments, certificate: plan.certificate }
      : { assignments: [], failure: plan.detail };
  } catch (error) {
    return { assignments: [], failure: String(error) };
  }
}

/**
 * Plans every problem of the folder.
 */
export async function predictRotation(
  folder: string,
): Promise<Record<string, Schedule>> {
  const problems = await readProblems(folder);
  return Object.fromEntries(
    problems.map(problem => [problem.id, solve(problem)]),
  );
}

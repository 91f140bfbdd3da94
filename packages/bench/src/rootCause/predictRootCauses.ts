import { findRootCauses, type RootCause } from '@hone/inference';
import { findCases } from './caseFolders';
import { CaseReader } from './readCase';

/**
 * Answers by case, and the cases that could not be answered.
 */
export class RootCausePredictions {
  readonly answers: Record<string, readonly RootCause[]> = {};
  readonly failures: Record<string, string> = {};

  /** Only the answers are written to a file. */
  toJSON() {
    return this.answers;
  }
}

/**
 * Runs the product's own search on every case.
 */
export async function predictRootCauses(
  folder: string,
): Promise<RootCausePredictions> {
  const predictions = new RootCausePredictions();
  const reader = new CaseReader();
  for (const { id, folder: caseFolder } of await findCases(folder)) {
    predictions.answers[id] = [];
    try {
      const found = findRootCauses(await reader.read(caseFolder));
      if (found.ok) predictions.answers[id] = found.rootCauses;
      else predictions.failures[id] = `${found.reason}: ${found.detail}`;
    } catch (error) {
      predictions.failures[id] = String(error);
    }
  }
  return predictions;
}

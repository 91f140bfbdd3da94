import { join } from 'node:path';
import type { Predictions } from './prediction';
import { predictPanel } from './predictPanel';
import { predictSeries } from './predictSeries';
import { listCases, readCase } from './readCase';

/**
 * Predicts every case of the folder; one that fails does not stop the others.
 */
export async function predictCounterfactual(
  folder: string,
): Promise<Predictions> {
  const predictions: Predictions = {};
  for (const name of await listCases(folder)) {
    try {
      const data = await readCase(join(folder, name));
      predictions[name] =
        data.kind === 'panel' ? predictPanel(data) : predictSeries(data);
    } catch (error) {
      predictions[name] = { case: { failure: (error as Error).message } };
    }
  }
  return predictions;
}

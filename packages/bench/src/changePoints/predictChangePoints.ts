import { detectChangePoints } from '@hone/inference';
import { readSeries, seriesNames } from './seriesFiles';

/**
 * First indices of new segments by series. A series that could not be read or analysed is not in it.
 */
export type ChangePointPredictions = Record<string, number[]>;

/**
 * Runs the detector with its defaults on every series.
 */
export async function predictChangePoints(
  folder: string,
): Promise<ChangePointPredictions> {
  const predictions: ChangePointPredictions = {};
  for (const name of await seriesNames(folder)) {
    try {
      const values = await readSeries(folder, name);
      const result = detectChangePoints({ values });
      if (!result.ok) continue;
      predictions[name] = result.changePoints
        .map(point => point.index)
        .filter(index => index >= 1 && index < values.length - 1);
    } catch {
      // Scoring reports every series that has no answer.
    }
  }
  return predictions;
}

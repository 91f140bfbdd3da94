import { join } from 'node:path';
import type { DeliveryPredictions } from './predictions';
import { TASK_NAMES, TASKS } from './tasks';

/**
 * DevLake's rows, computed by Hone's rules with DevLake's settings.
 */
export async function predictDelivery(
  folder: string,
): Promise<DeliveryPredictions> {
  const predictions: Record<string, unknown> = {};
  for (const name of TASK_NAMES) {
    const { predict, settings } = TASKS[name];
    predictions[name] = await predict(join(folder, name), new Set(settings));
  }
  return predictions as unknown as DeliveryPredictions;
}

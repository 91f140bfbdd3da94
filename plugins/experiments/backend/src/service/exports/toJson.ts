import type { Exported } from './types';

/**
 * The experiment with its newest analysis as the API gives it, but for what only its reader may do.
 */
export function toJson({ experiment, analysis }: Exported): string {
  const { allowedActions, canComment, canShare, ...told } = experiment;
  return `${JSON.stringify({ experiment: told, analysis }, null, 2)}\n`;
}

import { isWebAddress } from './isWebAddress';

/** As much as the server asks for: an emergency can be said in two sentences. */
export const LEAST_REASON = 40;

/** What an emergency start still lacks, or null. */
export function breakGlassProblem(input: {
  reason: string;
  incidentUrl: string;
}): 'reasonShort' | 'incidentWrong' | null {
  if (input.reason.trim().length < LEAST_REASON) return 'reasonShort';
  return isWebAddress(input.incidentUrl.trim()) ? null : 'incidentWrong';
}

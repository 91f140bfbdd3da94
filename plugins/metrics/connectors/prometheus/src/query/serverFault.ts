import {
  fillPlaceholders,
  originalPosition,
  type PlaceholderValues,
} from '@hone/backstage-plugin-metrics-node';
import { positionOf, sayPlace } from './position';

const PLACE =
  /(?:invalid parameter "query": )?\b(\d+):(\d+): (?:parse error: )?/;

/**
 * Prometheus names the place of a fault in the query that was sent; people need it in the one that was written.
 *
 * @param message - of Prometheus, such as `… 1:5: parse error: unexpected end of input`
 */
export function placeServerFault(
  message: string,
  query: string,
  values: PlaceholderValues,
): string {
  const found = PLACE.exec(message);
  if (!found) return message;
  const sent = fillPlaceholders(query, values);
  const position = positionOf(sent, Number(found[1]), Number(found[2]));
  const place = sayPlace(query, originalPosition(query, values, position));
  return message.replace(PLACE, () => `${place}: `);
}

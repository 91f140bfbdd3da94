/** One method of one path template. */
export interface Operation {
  /** Lower case. */
  method: string;
  /** As described, such as `/repos/{owner}/{repo}`. */
  path: string;
  segments: string[];
}

const isParameter = (segment: string) =>
  segment.startsWith('{') && segment.endsWith('}');

function fits(template: string[], path: string[]): boolean {
  return (
    template.length === path.length &&
    template.every(
      (segment, i) =>
        isParameter(segment) || segment.toLowerCase() === path[i].toLowerCase(),
    )
  );
}

/** The operation that a request means; of several the one with the most literal segments. */
export function matchOperation(
  operations: readonly Operation[],
  method: string,
  path: string,
): Operation | undefined {
  const segments = path.split('/').filter(Boolean);
  const parameters = ({ segments: template }: Operation) =>
    template.filter(isParameter).length;
  return operations
    .filter(
      operation =>
        operation.method === method.toLowerCase() &&
        fits(operation.segments, segments),
    )
    .sort((a, b) => parameters(a) - parameters(b))[0];
}

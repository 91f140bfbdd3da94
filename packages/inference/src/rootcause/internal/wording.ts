import type { Deviation } from './deviation';
import type { Explanation } from './explanations';

const MOST_NAMES = 3;

const show = (x: number) => String(Number(x.toPrecision(3)));

function listNames(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).join(', ');
  const rest = names.length - MOST_NAMES;
  return rest > 0 ? `${shown} and ${rest} more` : shown;
}

export function describeDeviation(deviation: Deviation): string {
  const { metric, direction, normal, during, size } = deviation;
  return `${metric} went ${direction} from ${show(normal)} to ${show(
    during,
  )} and stayed ${show(size)} robust standard deviations off`;
}

export function describePlace({ place, explains }: Explanation): string {
  const explained =
    explains.length > 0 ? ` It would explain ${listNames(explains)}.` : '';
  switch (place) {
    case 'end of the trail':
      return `It calls nothing that is anomalous.${explained}`;
    case 'apart':
      return 'It lies below the target, but what is between them is calm.';
    case 'target':
      return 'Nothing that it calls is anomalous.';
    default:
      return `It calls something that is anomalous too.${explained}`;
  }
}

import type { Interval } from '../../outcome';

type Scale = 'relative' | 'absolute';

const number = (x: number) => String(Number(x.toPrecision(3)));

function amount(x: number, scale: Scale): string {
  return scale === 'relative' ? `${number(100 * x)} %` : number(x);
}

/** "the canary is 3.1 % higher than the baseline (95 % interval -1 % to 7.4 %)". */
export function describeChange(
  found: {
    estimate: number;
    interval: Interval;
    alpha: number;
    points: number;
  },
  scale: Scale,
): string {
  const { estimate, interval, alpha, points } = found;
  const direction = estimate > 0 ? 'higher' : 'lower';
  const change =
    estimate === 0
      ? 'the canary is as high as the baseline'
      : `the canary is ${amount(
          Math.abs(estimate),
          scale,
        )} ${direction} than the baseline`;
  if (interval[0] === interval[1]) {
    return `${change} by the same amount at all ${points} points`;
  }
  const [lower, upper] = interval.map(end => amount(end, scale));
  const confidence = number(100 * (1 - alpha));
  return `${change} (${confidence} % interval ${lower} to ${upper})`;
}

export function describeMargin(
  margin: number,
  scale: Scale,
  harmfulDirection: 'increase' | 'decrease',
): string {
  const direction = harmfulDirection === 'increase' ? 'higher' : 'lower';
  return `${amount(margin, scale)} ${direction}`;
}

export function listNames(names: readonly string[]): string {
  return names.length < 2
    ? names.join('')
    : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
}

import type { PowerReport } from '@hone/backstage-plugin-experiments-common';
import { formatPercent } from '../../analysis/sentence/formatEffect';
import type { Answer } from './powerSubject';

function lengthWords(seconds: number): string {
  const [size, unit] = (
    [
      [604_800, 'week'],
      [86_400, 'day'],
      [3600, 'hour'],
      [60, 'minute'],
    ] as const
  ).find(([length]) => seconds % length === 0 && seconds >= length) ?? [
    1,
    'second',
  ];
  const count = seconds / size;
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/**
 * What trials of one length find, as a sentence beside the number.
 */
export function toItem(
  durationSeconds: number,
  { effect, whyNot }: Answer,
  power: number,
): PowerReport['items'][number] {
  return {
    durationSeconds,
    detectableEffect: effect,
    detail:
      effect === null
        ? whyNot
        : `In ${lengthWords(durationSeconds)} a change of ${formatPercent(
            effect,
          )} is found in ${Math.round(100 * power)} of 100 cases.`,
  };
}

/**
 * The sentence of a whole report.
 */
export function summarize(items: PowerReport['items'], title: string): string {
  const known = items.flatMap(item =>
    item.detectableEffect === null
      ? []
      : [{ ...item, effect: item.detectableEffect }],
  );
  if (known.length === 0) {
    return `How small a change of ${title} would be found cannot be told: ${
      items[0]?.detail ?? 'no length was given.'
    }`;
  }
  const best = known.reduce((a, b) => (b.effect < a.effect ? b : a));
  return `${title}: trials of ${lengthWords(
    best.durationSeconds,
  )} find changes from ${formatPercent(best.effect)} on.`;
}

import type { Watch } from '@hone/backstage-plugin-metrics-common';
import { changeSentence, type Words } from './changeWords';
import { currentChange, LEARNING_DAYS, learningDay } from './watchState';

function countOf(watches: readonly Watch[], status: Watch['status']): number {
  return watches.filter(watch => watch.status === status).length;
}

function normalSentence({ t, format }: Words, watches: readonly Watch[]) {
  const normal = countOf(watches, 'normal');
  const count = watches.length;
  return normal === count
    ? t('telemetry.sentence.normal', { count })
    : t('telemetry.sentence.some', { normal: format.number(normal), count });
}

function changeSentences(words: Words, watches: readonly Watch[]): string[] {
  const changed = watches.flatMap(watch => {
    const change = currentChange(watch);
    return change ? [{ watch, change }] : [];
  });
  if (changed.length === 0) return [];
  const [{ watch, change }, ...others] = changed;
  const first = changeSentence(words, watch, change);
  return others.length === 0
    ? [first]
    : [first, words.t('telemetry.sentence.more', { count: others.length })];
}

/** How many metrics vary as usual, and how many cannot be judged and why. */
export function stateSentences(
  words: Words,
  watches: readonly Watch[],
): string[] {
  const { t } = words;
  const learning = countOf(watches, 'learning');
  if (learning === watches.length) {
    const day = Math.min(...watches.map(learningDay));
    return [
      t('telemetry.sentence.learning', {
        day: String(day),
        days: String(LEARNING_DAYS),
      }),
    ];
  }
  const silent = countOf(watches, 'silent');
  const failing = countOf(watches, 'failing');
  return [
    normalSentence(words, watches),
    ...(learning
      ? [t('telemetry.sentence.learningSome', { count: learning })]
      : []),
    ...(silent ? [t('telemetry.sentence.silent', { count: silent })] : []),
    ...(failing ? [t('telemetry.sentence.failing', { count: failing })] : []),
  ];
}

/**
 * What varies as usual, what changed, and what cannot be judged: what a reader takes along after five seconds.
 *
 * @param watches - changed ones first
 */
export function watchSentences(
  words: Words,
  watches: readonly Watch[],
): string[] {
  if (watches.length === 0) return [words.t('telemetry.sentence.none')];
  const [first, ...others] = stateSentences(words, watches);
  return [first, ...changeSentences(words, watches), ...others];
}

import type { Watch, WatchChange } from '@hone/backstage-plugin-metrics-common';
import type { HoneFormat } from '@hone/react';
import type { T } from '../hooks/useT';

/** What words need: texts and the reader's formats. */
export interface Words {
  t: T;
  format: HoneFormat;
}

type Measured = Pick<Watch, 'title' | 'unit'>;

/** "from 210 ms to 340 ms (+62%)", both in one unit. */
export function levelsText(
  { t, format }: Words,
  { unit }: Pick<Watch, 'unit'>,
  { before, after, share }: WatchChange,
): string {
  const magnitude = Math.max(Math.abs(before), Math.abs(after));
  const levels = {
    before: format.value(before, { unit, magnitude }),
    after: format.value(after, { unit, magnitude }),
  };
  return share === null
    ? t('telemetry.change.levels', levels)
    : t('telemetry.change.levelsShare', {
        ...levels,
        share: format.effect(share),
      });
}

function triggerText({ t }: Words, change: WatchChange): string | null {
  const { trigger } = change;
  if (trigger === null) return null;
  const { label } = trigger;
  return trigger.kind === 'deployment'
    ? t('telemetry.change.deployment', { label })
    : t('telemetry.change.flag', { label });
}

/** What changed, by how much, since when and shortly after what. */
export function changeSentence(
  words: Words,
  watch: Measured,
  change: WatchChange,
): string {
  const { t, format } = words;
  const verb = change.after > change.before ? 'rose' : 'fell';
  const said = {
    metric: watch.title,
    levels: levelsText(words, watch, change),
    date: format.date(change.at),
  };
  const trigger = triggerText(words, change);
  return trigger === null
    ? t(`telemetry.change.${verb}`, said)
    : t(`telemetry.change.${verb}After`, { ...said, trigger });
}

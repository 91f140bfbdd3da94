import type { Watch } from '@hone/backstage-plugin-metrics-common';
import { useT } from '../hooks/useT';
import { MarkedWord } from './MarkedWord';
import type { Shape, Tone } from './ShapeMark';
import {
  LEARNING_DAYS,
  learningDay,
  watchState,
  type WatchState,
} from './watchState';

const MARKS: Record<WatchState, readonly [Shape, Tone]> = {
  learning: ['dashed-ring', 'unclear'],
  normal: ['ring', 'unclear'],
  better: ['disc', 'better'],
  worse: ['diamond', 'worse'],
  silent: ['square', 'unclear'],
  failing: ['triangle', 'attention'],
};

/** What the noise filter says of a watch. */
export function WatchStateWord(props: { watch: Watch }) {
  const { watch } = props;
  const t = useT();
  const state = watchState(watch);
  return (
    <MarkedWord mark={MARKS[state]}>
      {state === 'learning'
        ? t('telemetry.status.learning', {
            day: String(learningDay(watch)),
            days: String(LEARNING_DAYS),
          })
        : t(`telemetry.status.${state}`)}
    </MarkedWord>
  );
}

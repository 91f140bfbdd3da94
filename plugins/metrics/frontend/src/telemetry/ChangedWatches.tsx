import type { Watch } from '@hone/backstage-plugin-metrics-common';
import { changeSentence } from './changeWords';
import { MarkedWord } from './MarkedWord';
import { useWords } from './useWords';
import { currentChange } from './watchState';
import styles from './telemetry.module.css';

/** More than these are on the tab. */
const SHOWN = 3;

/** The metrics that changed, a sentence each, at most three. */
export function ChangedWatches(props: { watches: readonly Watch[] }) {
  const words = useWords();
  const changed = props.watches.flatMap(watch => {
    const change = currentChange(watch);
    return change ? [{ watch, change }] : [];
  });
  if (changed.length === 0) return null;
  const more = changed.length - SHOWN;
  return (
    <ul className={styles.changed}>
      {changed.slice(0, SHOWN).map(({ watch, change }) => (
        <li key={watch.id}>
          <MarkedWord
            mark={change.better ? ['disc', 'better'] : ['diamond', 'worse']}
          >
            {changeSentence(words, watch, change)}
          </MarkedWord>
        </li>
      ))}
      {more > 0 && <li>{words.t('telemetry.card.more', { count: more })}</li>}
    </ul>
  );
}

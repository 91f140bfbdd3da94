import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import {
  ErrorPanel,
  SimulatedChip,
  StaleNote,
  useHoneFormat,
} from '@hone/react';
import { Button, Link, Text } from '@backstage/ui';
import { useT } from '../../../hooks/useT';
import type { ShownSeries } from '../model/shownSeries';
import type { ExplorerWords } from '../words/useExplorerWords';
import { FitnessNote } from './FitnessNote';
import styles from './Views.module.css';

interface NotesProps {
  series: readonly ShownSeries[];
  words: ExplorerWords;
  onMark: (at: number) => void;
  onRetry: () => void;
  isRetrying: boolean;
}

/** What is known of each series: where it stands, what changed, how old it is, how far it can be trusted. */
export function SeriesNotes(props: NotesProps) {
  const t = useT();
  return (
    <section aria-label={t('explorer.series.title')}>
      <ul className={styles.notes}>
        {props.series.map(one => (
          <li key={one.entityRef}>
            <SeriesNote {...props} one={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function SeriesNote(props: NotesProps & { one: ShownSeries }) {
  const { one } = props;
  const t = useT();
  const entityLink = useEntityRefLink();
  const { name, entityRef, error, provenance } = one;
  return (
    <article aria-label={name} className={styles.note}>
      <div className={styles.name}>
        <Link href={entityLink(entityRef)} weight="bold" standalone>
          {name}
        </Link>
        {one.simulated && <SimulatedChip />}
      </div>
      {error ? (
        <ErrorPanel
          title={t('explorer.series.error', { name })}
          error={error}
          onRetry={props.onRetry}
          isRetrying={props.isRetrying}
        />
      ) : (
        <Standing {...props} />
      )}
      {provenance?.staleSince && (
        <StaleNote
          staleSince={provenance.staleSince}
          source={provenance.sourceId}
          consequence={t('explorer.series.stale')}
        />
      )}
      <FitnessNote series={one} />
    </article>
  );
}

/** Where a series stands, and the changes that the chart marks. */
function Standing(props: NotesProps & { one: ShownSeries }) {
  const { one, words, onMark } = props;
  const t = useT();
  const format = useHoneFormat();
  const { latest, spread, changes } = one;
  if (!latest || !spread) {
    return <Text as="p">{t('explorer.series.empty')}</Text>;
  }
  return (
    <>
      {/* Of one series alone it is said above. */}
      {props.series.length > 1 && (
        <Text as="p">
          {t('explorer.series.standing', {
            value: words.print(one, latest.value),
            at: format.moment(latest.at),
            low: words.print(one, spread.p25),
            high: words.print(one, spread.p75),
          })}
        </Text>
      )}
      {changes.map(change => (
        <div key={change.at} className={styles.name}>
          <Text as="p">{words.change(one, change)}</Text>
          <Button
            size="small"
            variant="secondary"
            aria-label={t('explorer.series.markOf', {
              name: one.name,
              at: format.moment(change.at),
            })}
            onPress={() => onMark(change.at)}
          >
            {t('explorer.series.mark')}
          </Button>
        </div>
      ))}
    </>
  );
}

import { SimulatedChip } from '@hone/react';
import { Text } from '@backstage/ui';
import styles from './MetricExplorer.module.css';

/** What a reader takes along, and what was done to the request to get it. */
export function Reading(props: {
  sentences: readonly string[];
  isSimulated: boolean;
  notes: readonly string[];
}) {
  const { sentences, isSimulated, notes } = props;
  return (
    <>
      <div className={styles.reading}>
        <Text as="p" variant="title-x-small" className={styles.sentences}>
          {sentences.join(' ')}
        </Text>
        {isSimulated && <SimulatedChip />}
      </div>
      {notes.length > 0 && (
        <ul className={styles.notes}>
          {notes.map(note => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </>
  );
}

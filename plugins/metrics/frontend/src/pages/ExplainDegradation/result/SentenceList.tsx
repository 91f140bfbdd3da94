import { Text } from '@backstage/ui';
import styles from '../ExplainDegradation.module.css';

/** Sentences under a heading; nothing where there are none. */
export function SentenceList(props: {
  title: string;
  sentences: readonly string[];
}) {
  const { title, sentences } = props;
  if (sentences.length === 0) return null;
  return (
    <section aria-label={title}>
      <Text as="h3" weight="bold">
        {title}
      </Text>
      <ul className={styles.bullets}>
        {sentences.map(sentence => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

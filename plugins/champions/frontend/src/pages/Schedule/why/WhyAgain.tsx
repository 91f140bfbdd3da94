import type { SeatExplanation } from '@hone/backstage-plugin-champions-common';
import { Text } from '@backstage/ui';
import { useT } from '../../../hooks/useT';
import { againParts, againSentence } from './againSentence';
import styles from './Why.module.css';

/** Why a person has the seat although others have fewer, in words. */
export function WhyAgain(props: {
  why: SeatExplanation;
  title: string;
  /** First day of the cycle, in words. */
  day: string;
  /** Cycles between two seats of a person. */
  restGap: number;
}) {
  const { why, title, day, restGap } = props;
  const { lower, swappable, proven } = why.whyAgain;
  const t = useT();
  const words = { day, gap: t('cycles.count', { count: restGap }) };
  const sentence = againSentence(why);
  const closed = swappable > 0 ? 'why.again.closedElse' : 'why.again.closed';
  return (
    <section aria-label={title}>
      <Text as="h3" weight="bold">
        {title}
      </Text>
      {sentence === 'mixed' ? (
        <>
          <p className={styles.sentence}>
            {t('why.again.lower', { count: lower })}
          </p>
          <ul className={styles.parts}>
            {againParts(why).map(({ part, count }) => (
              <li key={part}>{t(`why.again.${part}`, { count, ...words })}</li>
            ))}
          </ul>
        </>
      ) : (
        <p className={styles.sentence}>{t(`why.again.${sentence}`, words)}</p>
      )}
      {lower > 0 && (
        <p className={styles.sentence}>
          {t(proven ? closed : 'why.again.notClosed')}
        </p>
      )}
    </section>
  );
}

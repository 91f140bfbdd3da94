import type { Explanation } from '@hone/backstage-plugin-metrics-common';
import { useElementWidth } from '@hone/react';
import { Text } from '@backstage/ui';
import { useT } from '../../../hooks/useT';
import { CauseList } from './CauseList';
import { CauseTable } from './CauseTable';
import styles from '../ExplainDegradation.module.css';

/** Below this a table would need scrolling in two directions. */
const NARROW = 760;

/** Possible causes, the likeliest first; that it is none of them is always among them. */
export function Causes(props: { explanation: Explanation }) {
  const { explanation } = props;
  const t = useT();
  const [ref, width] = useElementWidth<HTMLElement>(1000);
  return (
    <section ref={ref} aria-label={t('explain.causes.title')}>
      <Text as="h2" variant="title-x-small">
        {t('explain.causes.title')}
      </Text>
      {width < NARROW ? (
        <CauseList explanation={explanation} />
      ) : (
        <CauseTable explanation={explanation} />
      )}
      <p className={styles.proof}>{t('explain.causes.proof')}</p>
    </section>
  );
}

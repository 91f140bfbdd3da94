import type { Explanation } from '@hone/backstage-plugin-metrics-common';
import { useHoneFormat } from '@hone/react';
import { Button, Skeleton, Text } from '@backstage/ui';
import { useEntityTitles } from '../../hooks/useEntityTitles';
import { useT } from '../../hooks/useT';
import styles from './ExplainDegradation.module.css';

/** An explanation that is being looked for, with the way not to wait. */
export function Pending(props: {
  explanation: Explanation;
  onCancel: () => void;
}) {
  const { entityRef, at } = props.explanation;
  const t = useT();
  const format = useHoneFormat();
  const name = useEntityTitles([entityRef])[entityRef] ?? entityRef;
  return (
    <section aria-label={t('explain.pending.title')} className={styles.pending}>
      <div role="status" aria-busy="true">
        <Text as="p" weight="bold">
          {t('explain.pending.title')}
        </Text>
        <Text as="p">
          {t('explain.pending.text', { name, at: format.moment(at) })}
        </Text>
      </div>
      <Skeleton width="100%" height={180} />
      <div>
        <Button variant="secondary" onPress={props.onCancel}>
          {t('explain.pending.cancel')}
        </Button>
      </div>
    </section>
  );
}

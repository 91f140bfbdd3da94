import { useHoneFormat } from '@hone/react';
import { Button } from '@backstage/ui';
import { RiShieldCheckLine } from '@remixicon/react';
import { useDeliveryQuality } from '../../../hooks/useDeliveryQuality';
import { useT } from '../../../hooks/useT';
import { printShare } from '../../../measures/printers';
import type { OverviewScope } from '../../../query/queryKeys';
import { weakestShare } from './weakestShare';
import styles from '../DeliveryOverview.module.css';

/** How far the numbers can be trusted, and the way to why. */
export function QualityButton(props: {
  scope: OverviewScope;
  onPress: () => void;
}) {
  const t = useT();
  const format = useHoneFormat();
  const { data } = useDeliveryQuality(props.scope);
  const share = data ? weakestShare(data.checks) : null;
  return (
    <Button
      variant="secondary"
      size="small"
      className={styles.end}
      iconStart={<RiShieldCheckLine aria-hidden />}
      onPress={props.onPress}
    >
      {share === null
        ? t('trust.title')
        : t('trust.button', {
            share: printShare(format, share),
          })}
    </Button>
  );
}

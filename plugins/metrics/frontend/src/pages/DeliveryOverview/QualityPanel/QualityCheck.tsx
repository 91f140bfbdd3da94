import type { DeliveryQuality } from '@hone/backstage-plugin-metrics-common';
import { useHoneFormat } from '@hone/react';
import { Text } from '@backstage/ui';
import { useT } from '../../../hooks/useT';
import { formatBounds } from '../../../measures/formatBounds';
import { printShare } from '../../../measures/printers';
import { RowName } from '../Rows/RowName';
import styles from '../DeliveryOverview.module.css';

type Check = DeliveryQuality['checks'][number];

/** One check: how much is there, how sure that is, where the gaps are, and what closes them. */
export function QualityCheck(props: { check: Check }) {
  const { check, share, services } = props.check;
  const t = useT();
  const format = useHoneFormat();
  const print = (value: number) => printShare(format, value);
  const title = t(`trust.check.${check}.title`);
  const [lower, upper] = share.interval;
  const gaps = services.filter(({ count, of }) => count < of);
  return (
    <section aria-label={title} className={styles.check}>
      <Text as="h3" weight="bold">
        {title}
      </Text>
      <p className={styles.scope}>
        {share.value === null
          ? t('trust.nothing')
          : t('trust.share', {
              share: print(share.value),
              interval: formatBounds([lower, upper], print) ?? '',
              part: format.number(share.count),
              all: format.number(share.of),
            })}
      </p>
      <p className={styles.scope}>{t(`trust.check.${check}.meaning`)}</p>
      {share.value !== null && share.count === share.of && (
        <p className={styles.scope}>{t('trust.fine')}</p>
      )}
      {gaps.length > 0 && (
        <>
          <p className={styles.scope}>{t('trust.services')}</p>
          <ul className={styles.gaps}>
            {gaps.map(({ ref, count, of }) => (
              <li key={ref}>
                <RowName entityRef={ref} isGroup={false} />{' '}
                {t('trust.missing', {
                  missing: format.number(of - count),
                  all: format.number(of),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
      {share.count < share.of && (
        <p className={styles.fix}>{t(`trust.check.${check}.fix`)}</p>
      )}
    </section>
  );
}

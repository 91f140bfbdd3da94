import type { DeliveryOverview } from '@hone/backstage-plugin-metrics-common';
import { useHoneFormat } from '@hone/react';
import { ButtonIcon, Flex } from '@backstage/ui';
import { RiArrowLeftSLine, RiArrowRightSLine } from '@remixicon/react';
import { useT } from '../../hooks/useT';
import { addDays } from '../../measures/periods';
import styles from './DeliveryOverview.module.css';

/** The days of the period, and the way to as many weeks before and after. */
export function PeriodSteps(props: {
  period: DeliveryOverview['period'] | undefined;
  weeks: number;
  isLatest: boolean;
  /** Null for the latest weeks. */
  onUntil: (until: string | null) => void;
}) {
  const { period, weeks, isLatest, onUntil } = props;
  const t = useT();
  const format = useHoneFormat();
  const later = period && addDays(period.to, 7 * weeks);
  const isPast = later && Date.parse(later) <= format.now.getTime();
  return (
    <Flex align="center" gap="1">
      <ButtonIcon
        size="small"
        variant="tertiary"
        icon={<RiArrowLeftSLine aria-hidden />}
        aria-label={t('overview.earlier')}
        isDisabled={!period}
        onPress={() => period && onUntil(period.from)}
      />
      <span className={styles.period}>
        {period &&
          t('overview.period', {
            from: format.date(period.from),
            to: format.date(addDays(period.to, -1)),
          })}
      </span>
      <ButtonIcon
        size="small"
        variant="tertiary"
        icon={<RiArrowRightSLine aria-hidden />}
        aria-label={t('overview.later')}
        isDisabled={!period || isLatest}
        onPress={() => onUntil(isPast ? later : null)}
      />
    </Flex>
  );
}

import { Button, ButtonIcon, Flex } from '@backstage/ui';
import { RiArrowLeftSLine, RiArrowRightSLine } from '@remixicon/react';
import { addDays } from '../../../hooks/useDays';
import { useT } from '../../../hooks/useT';
import { firstDay, STEP_DAYS } from '../scheduleRange';

/** Moves the days that are shown. */
export function RangeSteps(props: {
  first: string;
  today: string;
  onChange: (from: string | null) => void;
}) {
  const { first, today, onChange } = props;
  const t = useT();
  const go = (days: number) => {
    const next = addDays(first, days);
    onChange(next === firstDay(null, today) ? null : next);
  };
  return (
    <Flex align="center" gap="2">
      <ButtonIcon
        variant="secondary"
        size="small"
        aria-label={t('schedule.earlier')}
        icon={<RiArrowLeftSLine aria-hidden />}
        onPress={() => go(-STEP_DAYS)}
      />
      <Button variant="secondary" size="small" onPress={() => onChange(null)}>
        {t('schedule.today')}
      </Button>
      <ButtonIcon
        variant="secondary"
        size="small"
        aria-label={t('schedule.later')}
        icon={<RiArrowRightSLine aria-hidden />}
        onPress={() => go(STEP_DAYS)}
      />
    </Flex>
  );
}

import type { Calendar } from '@hone/backstage-plugin-experiments-common';
import { useHoneFormat } from '@hone/react';
import {
  Button,
  ButtonIcon,
  Flex,
  Text,
  ToggleButton,
  ToggleButtonGroup,
} from '@backstage/ui';
import {
  RiArrowLeftSLine,
  RiArrowRightSLine,
  RiDownload2Line,
} from '@remixicon/react';
import { useState } from 'react';
import { downloadText } from '../../components/downloadText';
import { useT } from '../../hooks/useT';
import { addDays, fromOf, GROUPS, type CalendarState } from './calendarUrl';
import { toCsv } from './toCsv';
import type { Week } from './weeks';
import styles from './Calendar.module.css';

const STEP_DAYS = 28;

/** Which weeks, in which lanes; and all of it as a file. */
export function CalendarBar(props: {
  state: CalendarState;
  monday: Date;
  weeks: Week[];
  calendar: Calendar | undefined;
  onChange: (change: Partial<CalendarState>) => void;
}) {
  const { state, monday, weeks, calendar, onChange } = props;
  const t = useT();
  const format = useHoneFormat();
  const [exported, setExported] = useState<number | null>(null);
  const go = (days: number) =>
    onChange({ from: fromOf(addDays(monday, days), format.now) });
  return (
    <Flex justify="between" align="center" gap="3" className={styles.wrap}>
      <Flex align="center" gap="2" className={styles.wrap}>
        <ButtonIcon
          variant="secondary"
          aria-label={t('calendar.earlier')}
          icon={<RiArrowLeftSLine aria-hidden />}
          onPress={() => go(-STEP_DAYS)}
        />
        <Button variant="secondary" onPress={() => onChange({ from: null })}>
          {t('calendar.today')}
        </Button>
        <ButtonIcon
          variant="secondary"
          aria-label={t('calendar.later')}
          icon={<RiArrowRightSLine aria-hidden />}
          onPress={() => go(STEP_DAYS)}
        />
        <Text>
          {t('calendar.range', {
            from: format.date(weeks[0].from),
            to: format.date(weeks[weeks.length - 1].to - 1),
          })}
        </Text>
      </Flex>
      <ToggleButtonGroup
        aria-label={t('calendar.group')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[state.group]}
        onSelectionChange={keys => {
          const group = GROUPS.find(one => keys.has(one));
          if (group) onChange({ group });
        }}
      >
        {GROUPS.map(group => (
          <ToggleButton key={group} id={group}>
            {t(`calendar.groups.${group}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Text role="status">
        {exported !== null && t('calendar.exported', { count: exported })}
      </Text>
      <Button
        variant="secondary"
        iconStart={<RiDownload2Line aria-hidden />}
        isDisabled={!calendar}
        onPress={() => {
          if (!calendar) return;
          downloadText('calendar.csv', 'text/csv', toCsv(calendar));
          setExported(calendar.items.length);
        }}
      >
        {t('calendar.export')}
      </Button>
    </Flex>
  );
}

import type { DateRange } from '@hone/backstage-plugin-champions-common';
import { Button, Flex, Text } from '@backstage/ui';
import { RiCloseLine } from '@remixicon/react';
import { useState } from 'react';
import { DayRangeField, useDayRange } from '../../../components/DayRangeField';
import layout from '../../../components/layout.module.css';
import { useDays } from '../../../hooks/useDays';
import { useT } from '../../../hooks/useT';

/** The API takes this many. */
const MOST = 50;

/** Ranges of days, each with a button that takes it out, and a field that adds one. */
export function RangeList(props: {
  label: string;
  ranges: readonly DateRange[];
  onChange: (ranges: DateRange[]) => void;
}) {
  const { label, ranges, onChange } = props;
  const t = useT();
  const days = useDays();
  const { range, setRange, round, clear } = useDayRange();
  const [missing, setMissing] = useState(false);
  const text = ({ from, to }: DateRange) =>
    days.range({ startDate: from, endDate: to });
  return (
    <Flex direction="column" gap="2" role="group" aria-label={label}>
      <Text weight="bold">{label}</Text>
      {ranges.length === 0 && <Text>{t('preferences.empty')}</Text>}
      <Flex gap="2" className={layout.wrap}>
        {ranges.map((one, i) => (
          <Button
            key={`${one.from} ${one.to}`}
            size="small"
            variant="secondary"
            iconEnd={<RiCloseLine aria-hidden />}
            aria-label={t('preferences.remove', { range: text(one) })}
            onPress={() => onChange(ranges.filter((_, at) => at !== i))}
          >
            {text(one)}
          </Button>
        ))}
      </Flex>
      {ranges.length < MOST && (
        <Flex align="end" gap="2" className={layout.wrap}>
          <DayRangeField
            key={round}
            label={t('preferences.range')}
            onChange={setRange}
          />
          <Button
            size="small"
            variant="tertiary"
            onPress={() => {
              setMissing(range === null);
              if (!range) return;
              const known = ranges.some(
                ({ from, to }) => from === range.from && to === range.to,
              );
              if (!known) onChange([...ranges, range]);
              clear();
            }}
          >
            {t('preferences.add')}
          </Button>
        </Flex>
      )}
      {missing && range === null && (
        <Text role="alert">{t('absences.needed')}</Text>
      )}
    </Flex>
  );
}

import { DateRangePicker } from '@backstage/ui';
import { useState } from 'react';
import { addDays } from '../hooks/useDays';

/** Days from the first one on; the end is excluded. Both `YYYY-MM-DD`. */
export interface DayRange {
  from: string;
  to: string;
}

/** A first and a last day; null while one of them is missing. */
export function DayRangeField(props: {
  label: string;
  onChange: (range: DayRange | null) => void;
}) {
  const { label, onChange } = props;
  return (
    <DateRangePicker
      label={label}
      granularity="day"
      onChange={range =>
        onChange(
          range && {
            from: range.start.toString(),
            to: addDays(range.end.toString(), 1),
          },
        )
      }
    />
  );
}

/** The state of a {@link DayRangeField} that can be emptied: the picker keeps its own, so it is mounted anew. */
export function useDayRange() {
  const [range, setRange] = useState<DayRange | null>(null);
  const [round, setRound] = useState(0);
  return {
    range,
    setRange,
    round,
    clear: () => {
      setRange(null);
      setRound(count => count + 1);
    },
  };
}

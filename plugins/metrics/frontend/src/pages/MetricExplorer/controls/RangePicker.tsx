import { Button, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { useState, type FormEvent } from 'react';
import { useT } from '../../../hooks/useT';
import {
  dayRangeProblem,
  MOST_DAYS,
  RANGES,
  type DayRange,
  type ExplorerRange,
} from '../url/explorerRange';
import styles from './Controls.module.css';

/** The days that a range shows, before somebody changes them. */
function daysOf(
  range: ExplorerRange,
  shown: { start: number; end: number },
): DayRange {
  if (typeof range !== 'string') return range;
  return { from: dayOf(shown.start), to: dayOf(shown.end) };
}

/** `YYYY-MM-DD` in the viewer's zone. */
function dayOf(at: number): string {
  const date = new Date(at);
  const two = (part: number) => String(part).padStart(2, '0');
  return [
    date.getFullYear(),
    two(date.getMonth() + 1),
    two(date.getDate()),
  ].join('-');
}

/** Which time is looked at: a length that ends now, or days. */
export function RangePicker(props: {
  range: ExplorerRange;
  window: { start: number; end: number };
  onRange: (range: ExplorerRange) => void;
}) {
  const { range, onRange } = props;
  const t = useT();
  return (
    <div className={styles.ranges}>
      <ToggleButtonGroup
        aria-label={t('explorer.range.label')}
        selectionMode="single"
        selectedKeys={typeof range === 'string' ? [range] : []}
        onSelectionChange={keys => {
          const next = RANGES.find(one => keys.has(one));
          if (next) onRange(next);
        }}
      >
        {RANGES.map(one => (
          <ToggleButton key={one} id={one} size="small">
            {t(`explorer.range.${one}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <DayFields days={daysOf(range, props.window)} onDays={onRange} />
    </div>
  );
}

/** Two days, asked for together; what is no range yet stays in the fields and says why. */
function DayFields(props: {
  days: DayRange;
  onDays: (days: DayRange) => void;
}) {
  const t = useT();
  // Null while nobody has changed them.
  const [draft, setDraft] = useState<DayRange | null>(null);
  const days = draft ?? props.days;
  const problem = draft && dayRangeProblem(draft);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!draft || problem) return;
    props.onDays(draft);
    setDraft(null);
  };
  // The platform's own fields: values of BUI's date field come from a package that this one does not have.
  const field = (name: keyof DayRange) => (
    <label className={styles.field}>
      {t(`explorer.range.${name}`)}
      <input
        type="date"
        className={styles.input}
        value={days[name]}
        aria-invalid={Boolean(problem)}
        onChange={event => setDraft({ ...days, [name]: event.target.value })}
      />
    </label>
  );
  return (
    <form className={styles.days} onSubmit={submit}>
      {field('from')}
      {field('to')}
      <Button
        type="submit"
        size="small"
        variant="secondary"
        isDisabled={!draft || Boolean(problem)}
      >
        {t('explorer.range.show')}
      </Button>
      <span role="status" className={styles.small}>
        {problem &&
          t(`explorer.range.problem.${problem}`, { days: String(MOST_DAYS) })}
      </span>
    </form>
  );
}

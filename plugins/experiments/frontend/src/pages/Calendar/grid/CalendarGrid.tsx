import type { Calendar } from '@hone/backstage-plugin-experiments-common';
import { useHoneFormat } from '@hone/react';
import { useMemo, useState } from 'react';
import { useShortcut } from '../../../hooks/useShortcut';
import { useT } from '../../../hooks/useT';
import { layoutLanes, type PlacedLane } from '../layout';
import { touches, type Week } from '../weeks';
import { FreezeBands } from './FreezeBands';
import { LaneRow } from './LaneRow';
import { useBarDrag } from './useBarDrag';
import { useGridFocus, type Place } from './useGridFocus';
import { visibleLanes } from './visibleLanes';
import styles from '../Calendar.module.css';

export const NAME_WIDTH = 180;
/** Taller calendars scroll inside. */
const MOST_HEIGHT = 560;

/** Keys of what is in a cell. */
function keysAt(lanes: readonly PlacedLane[], weeks: Week[], place: Place) {
  const week = weeks[place.week];
  return (lanes[place.lane]?.bars ?? [])
    .filter(bar => week && touches(bar, week))
    .map(({ item }) => item.key);
}

/** Lanes of bars over weeks, as a grid that the keyboard walks through. */
export function CalendarGrid(props: {
  calendar: Calendar;
  weeks: Week[];
  width: number;
  onOpen: (keys: string[]) => void;
  onSuggest: (keys: string[]) => void;
  onMove: (key: string, startAt: number) => void;
}) {
  const { calendar, weeks, width, onOpen } = props;
  const t = useT();
  const format = useHoneFormat();
  const now = format.now.getTime();
  const lanes = useMemo(() => layoutLanes(calendar, now), [calendar, now]);
  const weekNames = useMemo(
    () => weeks.map(week => format.date(week.from)),
    [weeks, format],
  );
  const [top, setTop] = useState(0);
  const { grid, place, setPlace, onKeyDown } = useGridFocus({
    lanes: lanes.length,
    weeks: weeks.length,
  });
  const chartWidth = width - NAME_WIDTH;
  const from = weeks[0].from;
  const span = weeks[weeks.length - 1].to - from;
  const scale = (instant: number) => ((instant - from) / span) * chartWidth;
  const { drag, onBarDown, wasDragged } = useBarDrag({
    perPixel: span / chartWidth,
    onDrop: props.onMove,
  });
  useShortcut('s', () => {
    if (!grid.current?.contains(document.activeElement)) return;
    props.onSuggest(keysAt(lanes, weeks, place));
  });
  const last = lanes[lanes.length - 1];
  const height = last ? last.top + last.height : 0;
  const view = { top, height: MOST_HEIGHT };

  return (
    <div
      ref={grid}
      role="grid"
      aria-label={t('calendar.grid')}
      aria-rowcount={lanes.length + 1}
      aria-colcount={weeks.length + 1}
      className={styles.grid}
    >
      <div role="row" aria-rowindex={1} className={styles.head}>
        <div role="columnheader" style={{ inlineSize: NAME_WIDTH }}>
          {t('calendar.lane')}
        </div>
        {weeks.map((week, i) => (
          <div
            key={week.from}
            role="columnheader"
            aria-label={t('calendar.weekOf', { date: weekNames[i] })}
            className={styles.week}
          >
            {shortDay(week.from, format.locale)}
          </div>
        ))}
      </div>
      <div
        role="rowgroup"
        className={styles.scroll}
        style={{ maxBlockSize: MOST_HEIGHT }}
        onScroll={event => setTop(event.currentTarget.scrollTop)}
      >
        <div className={styles.lanes} style={{ blockSize: height }}>
          <FreezeBands
            freezes={calendar.freezes.filter(({ scope }) => scope === 'all')}
            scale={scale}
            size={{ width: chartWidth, height }}
            offset={NAME_WIDTH}
          />
          {visibleLanes(lanes, view, place.lane).map(index => (
            <LaneRow
              key={lanes[index].lane.id}
              lane={lanes[index]}
              freezes={calendar.freezes.filter(
                ({ ref }) => ref !== null && ref === lanes[index].lane.id,
              )}
              index={index}
              weeks={weeks}
              weekNames={weekNames}
              width={chartWidth}
              scale={scale}
              now={now}
              focusedWeek={index === place.lane ? place.week : null}
              drag={drag}
              onBarDown={onBarDown}
              onBarClick={key => {
                if (!wasDragged()) onOpen([key]);
              }}
              onFocus={week => setPlace({ lane: index, week })}
              onKeyDown={event => {
                if (event.key === 'Enter') {
                  event.preventDefault();
                  onOpen(keysAt(lanes, weeks, place));
                } else onKeyDown(event);
              }}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

function shortDay(instant: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    month: 'short',
    day: 'numeric',
  }).format(instant);
}

import type {
  Calendar,
  Freeze,
} from '@hone/backstage-plugin-experiments-common';
import { useHoneFormat } from '@hone/react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useShortcut } from '../../../hooks/useShortcut';
import { useT } from '../../../hooks/useT';
import { layoutLanes, type PlacedLane } from '../layout';
import { touches, type Week } from '../weeks';
import { FreezeBands } from './FreezeBands';
import { LaneRow, type LaneActs } from './LaneRow';
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

const NO_FREEZES: Freeze[] = [];

/** Freezes of single owners and services, by what they are for. */
function freezesByRef(freezes: readonly Freeze[]): Map<string, Freeze[]> {
  const found = new Map<string, Freeze[]>();
  for (const freeze of freezes) {
    if (freeze.ref === null) continue;
    found.set(freeze.ref, [...(found.get(freeze.ref) ?? []), freeze]);
  }
  return found;
}

function holds({ bars }: PlacedLane, key: string): boolean {
  return bars.some(({ item }) => item.key === key);
}

/** Acts that stay the same functions and do what the last ones did that were given. */
function useLaneActs(given: LaneActs): LaneActs {
  const latest = useRef(given);
  latest.current = given;
  return useMemo(
    () => ({
      onBarDown: (bar, event) => latest.current.onBarDown(bar, event),
      onBarClick: key => latest.current.onBarClick(key),
      onFocus: place => latest.current.onFocus(place),
      onKeyDown: event => latest.current.onKeyDown(event),
    }),
    [],
  );
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
  const chartWidth = width - NAME_WIDTH;
  const from = weeks[0].from;
  const span = weeks[weeks.length - 1].to - from;
  const perPixel = span / chartWidth;
  const lanes = useMemo(
    () => layoutLanes(calendar, now, { from, perPixel }),
    [calendar, now, from, perPixel],
  );
  const weekNames = useMemo(
    () => weeks.map(week => format.date(week.from)),
    [weeks, format],
  );
  const shortNames = useMemo(
    () => shortDays(weeks, format.locale),
    [weeks, format.locale],
  );
  const [top, setTop] = useState(0);
  const { grid, place, setPlace, onKeyDown } = useGridFocus({
    lanes: lanes.length,
    weeks: weeks.length,
  });
  const scale = useCallback(
    (instant: number) => (instant - from) / perPixel,
    [from, perPixel],
  );
  const { drag, onBarDown, wasDragged } = useBarDrag({
    perPixel,
    onDrop: props.onMove,
  });
  useShortcut('s', () => {
    if (!grid.current?.contains(document.activeElement)) return;
    props.onSuggest(keysAt(lanes, weeks, place));
  });
  const acts = useLaneActs({
    onBarDown,
    onBarClick: key => {
      if (!wasDragged()) onOpen([key]);
    },
    onFocus: setPlace,
    onKeyDown: event => {
      if (event.key === 'Enter') {
        event.preventDefault();
        onOpen(keysAt(lanes, weeks, place));
      } else onKeyDown(event);
    },
  });
  const freezesOf = useMemo(
    () => freezesByRef(calendar.freezes),
    [calendar.freezes],
  );
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
            {shortNames[i]}
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
              freezes={freezesOf.get(lanes[index].lane.id) ?? NO_FREEZES}
              index={index}
              weeks={weeks}
              weekNames={weekNames}
              width={chartWidth}
              scale={scale}
              now={now}
              focusedWeek={index === place.lane ? place.week : null}
              drag={drag && holds(lanes[index], drag.key) ? drag : null}
              acts={acts}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

function shortDays(weeks: readonly Week[], locale: string): string[] {
  const short = new Intl.DateTimeFormat(locale, {
    month: 'short',
    day: 'numeric',
  });
  return weeks.map(week => short.format(week.from));
}

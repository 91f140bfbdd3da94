import { parseEntityRef } from '@backstage/catalog-model';
import type {
  CalendarLane,
  Freeze,
} from '@hone/backstage-plugin-experiments-common';
import { memo, type KeyboardEvent, type PointerEvent } from 'react';
import { ServiceName } from '../../../components/ServiceName';
import { useT } from '../../../hooks/useT';
import { isBlurred, type PlacedBar, type PlacedLane } from '../layout';
import { touches, type Week } from '../weeks';
import { FreezeBands } from './FreezeBands';
import { LaneSvg, type Scale } from './LaneSvg';
import type { Place } from './useGridFocus';
import styles from '../Calendar.module.css';

/** The name of a lane as text. */
export function laneText(lane: CalendarLane, none: string): string {
  if (!lane.id) return none;
  return lane.title ?? parseEntityRef(lane.id).name;
}

/** What the cells of a lane say. */
function useCellText(lane: PlacedLane): (week: Week, name: string) => string {
  const t = useT();
  const laneName = laneText(lane.lane, t('calendar.noLane'));
  return (week, date) => {
    const bars = lane.bars
      .filter(bar => touches(bar, week))
      .map(({ item }) =>
        t('calendar.bar', {
          key: item.key,
          status: t(`status.${item.status}`),
        }),
      );
    const collisions = lane.brackets.filter(
      bracket => isBlurred(bracket.collision) && touches(bracket, week),
    ).length;
    const parts = [
      ...bars,
      ...(collisions > 0
        ? [t('calendar.cellCollisions', { count: collisions })]
        : []),
    ];
    return t('calendar.cell', {
      lane: laneName,
      date,
      what: parts.length > 0 ? parts.join(', ') : t('calendar.nothing'),
    });
  };
}

/** What a lane asks the grid for; the same functions all the time, so that lanes are not drawn again for them. */
export interface LaneActs {
  onBarDown: (bar: PlacedBar, event: PointerEvent) => void;
  onBarClick: (key: string) => void;
  onFocus: (place: Place) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * One lane: its name, a cell for each week, and behind them what runs. A scroll or an arrow key draws no lane again that it
 * does not change.
 */
export const LaneRow = memo(function DrawnLane(props: {
  lane: PlacedLane;
  /** Of the owner or service of this lane. */
  freezes: readonly Freeze[];
  index: number;
  weeks: Week[];
  /** When each week begins, in words; one date is not worded again for every lane. */
  weekNames: string[];
  width: number;
  scale: Scale;
  now: number;
  /** The week of the cell that Tab reaches, if it is in this lane. */
  focusedWeek: number | null;
  /** Where a bar of this lane is dragged to. */
  drag: { key: string; dx: number } | null;
  acts: LaneActs;
}) {
  const { lane, index, weeks, weekNames, focusedWeek, acts } = props;
  const t = useT();
  const text = useCellText(lane);
  const { id, title } = lane.lane;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={styles.lane}
      style={{ insetBlockStart: lane.top, blockSize: lane.height }}
    >
      <div role="rowheader" className={styles.name}>
        {id && title === null ? (
          <ServiceName entityRef={id} />
        ) : (
          laneText(lane.lane, t('calendar.noLane'))
        )}
      </div>
      <div role="presentation" className={styles.cells}>
        {weeks.map((week, i) => (
          // Keys are handled in the cell, which is the one that has the focus.
          <div
            key={week.from}
            role="gridcell"
            aria-label={text(week, weekNames[i])}
            tabIndex={i === focusedWeek ? 0 : -1}
            data-cell={`${index}:${i}`}
            className={styles.cell}
            onFocus={() => acts.onFocus({ lane: index, week: i })}
            onKeyDown={acts.onKeyDown}
          />
        ))}
        <FreezeBands
          freezes={props.freezes}
          scale={props.scale}
          size={{ width: props.width, height: lane.height }}
          offset={0}
        />
        <LaneSvg
          lane={lane}
          width={props.width}
          scale={props.scale}
          now={props.now}
          drag={props.drag}
          onBarDown={acts.onBarDown}
          onBarClick={acts.onBarClick}
        />
      </div>
    </div>
  );
});

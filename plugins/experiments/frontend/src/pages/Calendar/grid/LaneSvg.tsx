import { useHoneFormat } from '@hone/react';
import { useT } from '../../../hooks/useT';
import {
  BAR_HEIGHT,
  barTop,
  bracketTop,
  keyWidth,
  type PlacedBar,
  type PlacedLane,
} from '../layout';
import styles from '../Calendar.module.css';

/** Instants to pixels. */
export type Scale = (instant: number) => number;

/** What is shorter than this is drawn as long, to be seen and pressed. */
const LEAST_BAR = 6;
const TEXT_INSET = 6;
const TEXT_GAP = 4;

/** The bars and brackets of one lane. What it says is in the cells; it is for the eye and the pointer. */
export function LaneSvg(props: {
  lane: PlacedLane;
  width: number;
  scale: Scale;
  now: number;
  onBarDown: (bar: PlacedBar, event: React.PointerEvent) => void;
  onBarClick: (key: string) => void;
  /** Where a bar is dragged to, in pixels. */
  drag: { key: string; dx: number } | null;
}) {
  const { lane, width, scale, now, drag } = props;
  const today = scale(now);
  return (
    <svg
      aria-hidden
      className={styles.lanesvg}
      width={width}
      height={lane.height}
    >
      {today >= 0 && today <= width && (
        <line
          className={styles.today}
          x1={today}
          x2={today}
          y1={0}
          y2={lane.height}
        />
      )}
      {lane.bars.map(bar => (
        <Bar
          key={bar.item.key}
          bar={bar}
          width={width}
          scale={scale}
          dx={drag?.key === bar.item.key ? drag.dx : 0}
          onPointerDown={event => props.onBarDown(bar, event)}
          onClick={() => props.onBarClick(bar.item.key)}
        />
      ))}
      <Brackets lane={lane} width={width} scale={scale} />
    </svg>
  );
}

type LabelPlace = 'inside' | 'behind' | 'before';

/** A key that fits stands inside its bar, else behind it, and at the end of the calendar before it. */
function labelPlace(
  key: string,
  { left, right }: { left: number; right: number },
  width: number,
): LabelPlace {
  const needed = keyWidth(key);
  if (right - left >= needed) return 'inside';
  return right + needed <= width ? 'behind' : 'before';
}

function labelX(place: LabelPlace, left: number, right: number): number {
  if (place === 'inside') return left + TEXT_INSET;
  return place === 'behind' ? right + TEXT_GAP : left - TEXT_GAP;
}

function Bar(props: {
  bar: PlacedBar;
  width: number;
  scale: Scale;
  dx: number;
  onPointerDown: (event: React.PointerEvent) => void;
  onClick: () => void;
}) {
  const { bar, width, scale, dx } = props;
  const left = Math.max(scale(bar.from) + dx, 0);
  const end = Math.min(scale(bar.to) + dx, width);
  if (end <= left) return null;
  const right = Math.max(end, left + LEAST_BAR);
  const y = barTop(bar.row);
  const { key, status } = bar.item;
  const place = labelPlace(key, { left, right }, width);
  return (
    <g
      className={styles.bargroup}
      data-status={status}
      data-open={bar.openEnd}
      data-bar={key}
      onPointerDown={props.onPointerDown}
      onClick={props.onClick}
    >
      <title>{`${key} ${bar.item.title}`}</title>
      <rect
        className={styles.bar}
        x={left + 1}
        y={y}
        width={right - left - 2}
        height={BAR_HEIGHT}
        rx={3}
      />
      <text
        className={styles.bartext}
        data-place={place}
        x={labelX(place, left, right)}
        y={y + BAR_HEIGHT / 2}
        dominantBaseline="central"
        textAnchor={place === 'before' ? 'end' : 'start'}
      >
        {key}
      </text>
    </g>
  );
}

function Brackets(props: { lane: PlacedLane; width: number; scale: Scale }) {
  const { lane, width, scale } = props;
  const t = useT();
  const format = useHoneFormat();
  return (
    <>
      {lane.brackets.map(({ key, collision, from, to }, i) => {
        const left = Math.max(scale(from), 0);
        const right = Math.min(scale(to), width);
        if (right <= left) return null;
        const y = bracketTop(lane, i) + 5;
        const factor =
          collision.inflation === null
            ? t('calendar.inseparable')
            : t('calendar.times', {
                factor: format.number(collision.inflation, {
                  maximumFractionDigits: 1,
                  minimumFractionDigits: 1,
                }),
              });
        return (
          <g key={`${key} ${collision.key} ${i}`} className={styles.bracket}>
            <path d={`M${left} ${y - 4}V${y}H${right}V${y - 4}`} />
            <text
              x={Math.min(left + 4, width - 90)}
              y={y + 9}
              dominantBaseline="middle"
            >
              {`${key} × ${collision.key ?? '?'} ${factor}`}
            </text>
          </g>
        );
      })}
    </>
  );
}

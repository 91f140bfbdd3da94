import { BAR_ROW } from './laneLayout';
import { LaneMark } from './laneMarks';
import styles from './ServiceTimeline.module.css';

interface LaneMarkShapeProps {
  mark: LaneMark;
  x: (at: number) => number;
  /** Top of the lane, or of the row inside it. */
  top: number;
  height: number;
  range: readonly [number, number];
  hatch: string;
}

/** Width of a capital letter of the bar's text, on average. */
const CHARACTER = 6.2;

function ExperimentBar(props: LaneMarkShapeProps) {
  const { mark, x, top, range } = props;
  const clamp = (at: number) => Math.max(range[0], Math.min(range[1], x(at)));
  const from = clamp(mark.from);
  const to = clamp(mark.to);
  const width = Math.max(3, to - from);
  const planned = mark.plannedTo === null ? null : clamp(mark.plannedTo);
  const room = Math.floor((width - 12) / CHARACTER);
  const text =
    mark.title.length <= room
      ? mark.title
      : `${mark.title.slice(0, Math.max(0, room - 1))}\u2026`;
  return (
    <>
      <rect
        x={from}
        y={top + 1}
        width={width}
        height={BAR_ROW - 4}
        rx={3}
        className={mark.open ? styles.barOpen : styles.bar}
      />
      {planned !== null && planned > to && (
        <path
          d={`M${to} ${top + BAR_ROW / 2 - 1} H${planned} M${planned} ${
            top + 3
          } V${top + BAR_ROW - 5}`}
          className={styles.planned}
        />
      )}
      {room >= 5 && (
        <text
          x={from + 6}
          y={top + 13}
          className={mark.open ? styles.barTextOpen : styles.barText}
        >
          {text}
        </text>
      )}
    </>
  );
}

/** Failed deployments stand on a foot; caught ones are half as tall. */
function DeploymentTick(props: LaneMarkShapeProps) {
  const { mark, x, top, height } = props;
  const at = x(mark.from);
  const bottom = top + height - 3;
  const head = mark.state === 'caught' ? top + height / 2 : top + 3;
  const foot =
    mark.state === 'failed' ? ` M${at - 4} ${bottom} H${at + 4}` : '';
  return (
    <path
      d={`M${at} ${head} V${bottom}${foot}`}
      className={mark.state === 'failed' ? styles.tickFailed : styles.tick}
    />
  );
}

/** A cross of 7 to 18 px; its area grows with the user-minutes. */
function IncidentCross(props: LaneMarkShapeProps) {
  const { mark, x, top, height } = props;
  const at = x(mark.from);
  const y = top + height / 2;
  const r = Math.min(
    9,
    3.5 + Math.sqrt(Math.max(0, mark.userMinutes ?? 0)) / 14,
  );
  return (
    <path
      d={`M${at - r} ${y - r} L${at + r} ${y + r} M${at + r} ${y - r} L${
        at - r
      } ${y + r}`}
      className={styles.cross}
    />
  );
}

/** The drawing of one mark. */
export function LaneMarkShape(props: LaneMarkShapeProps) {
  const { mark, x, top, height, range, hatch } = props;
  switch (mark.lane) {
    case 'experiments':
      return <ExperimentBar {...props} />;
    case 'deployments':
      return <DeploymentTick {...props} />;
    case 'incidents':
      return <IncidentCross {...props} />;
    case 'freezes': {
      const from = Math.max(range[0], x(mark.from));
      const to = Math.min(range[1], x(mark.to));
      return (
        <rect
          x={from}
          y={top + 2}
          width={Math.max(3, to - from)}
          height={height - 4}
          fill={`url(#${hatch})`}
          className={styles.freeze}
        />
      );
    }
    default: {
      const at = x(mark.from);
      const end = at > range[1] - 110;
      return (
        <>
          <path
            d={`M${at - 6} ${top + 5} H${at + 6} L${at} ${top + 14} Z`}
            className={styles.caret}
          />
          <text
            x={end ? at - 10 : at + 10}
            y={top + 14}
            textAnchor={end ? 'end' : 'start'}
            className={styles.caretText}
          >
            {mark.title}
          </text>
        </>
      );
    }
  }
}

import { PointerEvent, useId, useMemo } from 'react';
import { linearScale } from '../../charts/linearScale';
import { TimeTick } from '../../charts/timeTicks';
import { LaneLayout, BAR_ROW } from './laneLayout';
import { LaneMark } from './laneMarks';
import { LaneMarkShape } from './LaneMarkShape';
import { Lane } from './laneData';
import styles from './ServiceTimeline.module.css';

/** Half of the smallest target, WCAG 2.5.8. */
const REACH = 12;
const AXIS = 20;

interface LaneSvgProps {
  marks: readonly LaneMark[];
  layout: LaneLayout;
  laneNames: Record<Lane, string>;
  axis: { from: number; to: number };
  ticks: readonly TimeTick[];
  width: number;
  inset: readonly [start: number, end: number];
  active: number | null;
  /** Draws the focus ring around the active mark. */
  focused: boolean;
  onPoint: (index: number | null) => void;
  onPress: (index: number) => void;
}

/** The lanes under one time axis. */
export function LaneSvg(props: LaneSvgProps) {
  const { marks, layout, width, inset, axis, active } = props;
  const hatch = useId();
  const range = [inset[0], width - inset[1]] as const;
  const x = linearScale([axis.from, axis.to], range);
  const height = layout.height + AXIS;

  const boxes = useMemo(() => {
    const at = linearScale([axis.from, axis.to], [inset[0], width - inset[1]]);
    return marks.map(mark => {
      const band = layout.bands.find(b => b.lane === mark.lane);
      const row = layout.rows.get(mark.key) ?? 0;
      const top = (band?.top ?? 0) + row * BAR_ROW;
      const end = Math.max(mark.to, mark.plannedTo ?? mark.to);
      return {
        left: Math.max(inset[0], at(mark.from)),
        right: Math.min(width - inset[1], at(end)),
        top,
        height: mark.lane === 'experiments' ? BAR_ROW : band?.height ?? BAR_ROW,
      };
    });
  }, [marks, layout, axis.from, axis.to, inset, width]);

  /** The nearest mark of the row under the pointer. */
  const find = (event: PointerEvent<SVGSVGElement>): number | null => {
    const bounds = event.currentTarget.getBoundingClientRect();
    const px = event.clientX - bounds.left;
    const py = event.clientY - bounds.top;
    let best: number | null = null;
    let distance = REACH;
    boxes.forEach((box, index) => {
      if (py < box.top - 3 || py > box.top + box.height + 3) return;
      const gap = Math.max(box.left - px, px - box.right, 0);
      if (gap < distance) {
        best = index;
        distance = gap;
      }
    });
    return best;
  };

  const ring = active === null ? null : boxes[active];
  return (
    <svg
      width={width}
      height={height}
      className={styles.svg}
      aria-hidden
      onPointerMove={event => props.onPoint(find(event))}
      onPointerLeave={() => props.onPoint(null)}
      onPointerDown={event => {
        const found = find(event);
        if (found !== null) props.onPress(found);
      }}
    >
      <defs>
        <pattern
          id={hatch}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <line x1="0" y1="0" x2="0" y2="6" className={styles.hatchLine} />
        </pattern>
      </defs>
      {props.ticks.map(tick => (
        <g key={tick.at}>
          <line
            x1={x(tick.at)}
            x2={x(tick.at)}
            y1={0}
            y2={layout.height}
            className={styles.grid}
          />
          <text
            x={x(tick.at)}
            y={height - 5}
            textAnchor="middle"
            className={styles.tickText}
          >
            {tick.label}
          </text>
        </g>
      ))}
      {layout.bands.map(band => (
        <g key={band.lane}>
          <text
            x={0}
            y={band.top + Math.min(band.height, BAR_ROW) / 2 + 4}
            className={styles.laneName}
          >
            {props.laneNames[band.lane]}
          </text>
          <line
            x1={range[0]}
            x2={range[1]}
            y1={band.top + band.height + 3}
            y2={band.top + band.height + 3}
            className={styles.grid}
          />
        </g>
      ))}
      {marks.map((mark, index) => (
        <g key={mark.key} data-mark={mark.key} data-active={index === active}>
          <LaneMarkShape
            mark={mark}
            x={x}
            top={boxes[index].top}
            height={boxes[index].height}
            range={range}
            hatch={hatch}
          />
        </g>
      ))}
      {ring && (
        <rect
          x={Math.min(ring.left, (ring.left + ring.right) / 2 - 8) - 3}
          y={ring.top - 2}
          width={Math.max(ring.right - ring.left, 16) + 6}
          height={ring.height + 2}
          rx={4}
          className={props.focused ? styles.ringFocused : styles.ring}
        />
      )}
    </svg>
  );
}

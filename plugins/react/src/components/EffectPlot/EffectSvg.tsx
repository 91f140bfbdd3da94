import { useId } from 'react';
import { linearScale } from '../../charts/linearScale';
import { EffectInterval } from '../../formatting';
import { marginPosition } from './effectDomain';
import styles from './EffectPlot.module.css';
import { EffectState, MetricDirection, STATE_LOOKS } from './effectState';

interface EffectSvgProps {
  name: string;
  estimate: number | null;
  interval: EffectInterval | null;
  direction: MetricDirection;
  state: EffectState;
  margin: number | null;
  minimumEffect: number | null;
  domain: readonly [number, number];
  width: number;
  small: boolean;
  /** Texts; left out at small size. */
  betterWord: string;
  marginText: string | null;
  minimumText: string | null;
  endTexts: readonly [string, string];
}

/** Arrow head at an end that is unbounded or lies outside of the scale. */
function Arrow(props: { x: number; y: number; toward: -1 | 1 }) {
  const { x, y, toward } = props;
  const back = x - toward * 6;
  return <path d={`M${back} ${y - 4.5} L${x} ${y} L${back} ${y + 4.5}`} />;
}

function EstimateMark(props: { x: number; y: number; state: EffectState }) {
  const { x, y, state } = props;
  const { shape } = STATE_LOOKS[state];
  if (shape === 'diamond') {
    return (
      <path
        className={styles.solid}
        d={`M${x} ${y - 7} L${x + 7} ${y} L${x} ${y + 7} L${x - 7} ${y} Z`}
      />
    );
  }
  return (
    <circle
      cx={x}
      cy={y}
      r={5.5}
      className={shape === 'hollow' ? styles.hollow : styles.solid}
    />
  );
}

/** The drawing: zero solid, limit dashed, minimum effect as a tick, the better side hatched. */
export function EffectSvg(props: EffectSvgProps) {
  const { domain, width, small, direction, state, estimate, interval } = props;
  const hatch = useId();
  const height = small ? 24 : 60;
  const y = small ? 12 : 31;
  const bottom = small ? height : height - 15;
  const top = small ? 0 : 15;
  const left = 8;
  const right = width - 8;
  const scale = linearScale(domain, [left, right]);
  const inside = (value: number) =>
    Math.max(left, Math.min(right, scale(value)));

  const zero = inside(0);
  const betterLeft = direction === 'lower-is-better';
  const limit =
    props.margin === null
      ? null
      : inside(marginPosition(props.margin, direction));
  const minimum =
    props.minimumEffect === null
      ? null
      : inside(-marginPosition(props.minimumEffect, direction));
  const [lower = null, upper = null] = interval ?? [];
  const openLeft = lower === null || lower < domain[0];
  const openRight = upper === null || upper > domain[1];
  const from = lower === null ? left : inside(lower);
  const to = upper === null ? right : inside(upper);
  // The word "better" stands at the far end of its side; beside it a text needs this much room.
  const betterRoom =
    minimum !== null &&
    Math.abs(minimum - (betterLeft ? left : right)) > 96 &&
    Math.abs(minimum - zero) > 8;
  const anchor = (at: number) => {
    if (at > right - 34) return 'end';
    return at < left + 34 ? 'start' : 'middle';
  };
  const drawn = estimate !== null && interval !== null;

  return (
    <svg
      role="img"
      aria-label={props.name}
      width={width}
      height={height}
      className={styles.svg}
      data-tone={STATE_LOOKS[state].tone}
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
      <rect
        x={betterLeft ? left : zero}
        y={top}
        width={betterLeft ? zero - left : right - zero}
        height={bottom - top}
        fill={`url(#${hatch})`}
      />
      <line
        x1={left}
        x2={right}
        y1={bottom}
        y2={bottom}
        className={styles.axis}
      />
      <line x1={zero} x2={zero} y1={top} y2={bottom} className={styles.zero} />
      {limit !== null && (
        <line
          x1={limit}
          x2={limit}
          y1={top}
          y2={bottom}
          className={styles.limit}
        />
      )}
      {minimum !== null && (
        <path d={`M${minimum} ${top} V${top + 7}`} className={styles.minimum} />
      )}
      {drawn && (
        <g className={styles.mark}>
          <line x1={from} x2={to} y1={y} y2={y} className={styles.bar} />
          {openLeft ? (
            <Arrow x={from} y={y} toward={-1} />
          ) : (
            <path d={`M${from} ${y - 4} V${y + 4}`} />
          )}
          {openRight ? (
            <Arrow x={to} y={y} toward={1} />
          ) : (
            <path d={`M${to} ${y - 4} V${y + 4}`} />
          )}
          <EstimateMark x={inside(estimate)} y={y} state={state} />
        </g>
      )}
      {!small && (
        <g className={styles.texts} aria-hidden>
          <text
            x={betterLeft ? left : right}
            y={10}
            textAnchor={betterLeft ? 'start' : 'end'}
          >
            {betterLeft
              ? `\u2190 ${props.betterWord}`
              : `${props.betterWord} \u2192`}
          </text>
          {limit !== null && props.marginText && (
            <text x={limit} y={10} textAnchor={anchor(limit)}>
              {props.marginText}
            </text>
          )}
          {minimum !== null && props.minimumText && betterRoom && (
            <text x={minimum} y={10} textAnchor="middle">
              {props.minimumText}
            </text>
          )}
          <text x={left} y={height - 2} textAnchor="start">
            {props.endTexts[0]}
          </text>
          {zero - left > 44 && right - zero > 44 && (
            <text x={zero} y={height - 2} textAnchor="middle">
              0
            </text>
          )}
          <text x={right} y={height - 2} textAnchor="end">
            {props.endTexts[1]}
          </text>
        </g>
      )}
    </svg>
  );
}

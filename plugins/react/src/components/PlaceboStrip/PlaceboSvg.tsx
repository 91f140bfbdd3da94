import { linearScale } from '../../charts/linearScale';
import { Placebo } from './placebo';
import styles from './PlaceboStrip.module.css';

export const STRIP_ROW = 34;
const AXIS = 20;
const SIDE = 12;

/** Height of the drawing. */
export function stripHeight(groups: number): number {
  return groups * STRIP_ROW + AXIS;
}

/** A strip of dots per kind of placebo around zero, with the real effect as a rule through all of them. */
export function PlaceboSvg(props: {
  groups: readonly string[];
  placebos: readonly Placebo[];
  effect: number | null;
  effectText: string;
  domain: readonly [number, number];
  formatTick: (value: number) => string;
  width: number;
  active: Placebo | null;
}) {
  const { groups, placebos, effect, domain, width, active } = props;
  const x = linearScale(domain, [SIDE, width - SIDE]);
  const inside = (value: number) =>
    x(Math.max(domain[0], Math.min(domain[1], value)));
  const height = stripHeight(groups.length);
  const bottom = height - AXIS;
  const anchor =
    effect !== null && inside(effect) > width / 2 ? 'end' : 'start';
  return (
    <svg width={width} height={height} className={styles.svg} aria-hidden>
      {groups.map((group, row) => (
        <g key={group}>
          <text x={SIDE} y={row * STRIP_ROW + 11} className={styles.text}>
            {group}
          </text>
          <line
            x1={SIDE}
            x2={width - SIDE}
            y1={row * STRIP_ROW + 22}
            y2={row * STRIP_ROW + 22}
            className={styles.grid}
          />
        </g>
      ))}
      <line x1={x(0)} x2={x(0)} y1={0} y2={bottom} className={styles.zero} />
      {placebos.map((one, index) => (
        <circle
          key={index}
          cx={inside(one.estimate)}
          cy={groups.indexOf(one.group) * STRIP_ROW + 22}
          r={one === active ? 6 : 4}
          className={one === active ? styles.active : styles.placebo}
        />
      ))}
      {effect !== null && (
        <g>
          <line
            x1={inside(effect)}
            x2={inside(effect)}
            y1={0}
            y2={bottom}
            className={styles.effect}
          />
          <text
            x={inside(effect) + (anchor === 'end' ? -6 : 6)}
            y={bottom - 2}
            textAnchor={anchor}
            className={styles.text}
          >
            {props.effectText}
          </text>
        </g>
      )}
      <text x={SIDE} y={height - 4} className={styles.text}>
        {props.formatTick(domain[0])}
      </text>
      <text
        x={width - SIDE}
        y={height - 4}
        textAnchor="end"
        className={styles.text}
      >
        {props.formatTick(domain[1])}
      </text>
    </svg>
  );
}

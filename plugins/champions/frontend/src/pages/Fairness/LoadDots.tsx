import type { Fairness } from '@hone/backstage-plugin-champions-common';
import { useElementWidth, useHoneFormat, useRovingMarks } from '@hone/react';
import { VisuallyHidden } from '@backstage/ui';
import { useCallback } from 'react';
import { useT } from '../../hooks/useT';
import { peoplePerDot } from './loads';
import styles from './LoadDots.module.css';

type Loads = Fairness['loads'];

const RADIUS = 5;
const STEP = 13;
const AXIS = 24;
const TOP = 18;
const WIDEST_COLUMN = 96;

function dotsOf(people: number, perDot: number): number {
  return Math.ceil(people / perDot);
}

/** Height in pixels that the dots need. */
export function chartHeight(loads: Loads): number {
  const perDot = peoplePerDot(loads);
  const highest = Math.max(
    0,
    ...loads.map(({ people }) => dotsOf(people, perDot)),
  );
  return TOP + highest * STEP + AXIS;
}

/** A stack of dots for each number of seats; one tab stop, arrows move from stack to stack. */
export function LoadDots(props: { loads: Loads; perDot: number }) {
  const { loads, perDot } = props;
  const t = useT();
  const format = useHoneFormat();
  const [measure, width] = useElementWidth<HTMLDivElement>(640);
  const { active, frameProps } = useRovingMarks<HTMLDivElement>({
    count: loads.length,
  });
  const frameRef = frameProps.ref;
  const ref = useCallback(
    (element: HTMLDivElement | null) => {
      measure(element);
      frameRef(element);
    },
    [measure, frameRef],
  );
  const height = chartHeight(loads);
  const column = Math.min(WIDEST_COLUMN, width / loads.length);
  const text = ({ load, people }: Loads[number]) =>
    t('fairness.mark', {
      load: t('seats.count', { count: load }),
      count: people,
    });
  const title = t('fairness.loads');
  return (
    <div
      {...frameProps}
      ref={ref}
      role="application"
      aria-label={t('fairness.chart', { title })}
      className={styles.frame}
    >
      <svg
        width={column * loads.length}
        height={height}
        aria-hidden
        className={styles.svg}
      >
        {loads.map((one, i) => (
          <Stack
            key={one.load}
            x={(i + 0.5) * column}
            base={height - AXIS}
            dots={dotsOf(one.people, perDot)}
            label={format.number(one.load)}
            count={format.number(one.people)}
            isActive={i === active}
            width={column}
          />
        ))}
      </svg>
      <VisuallyHidden>
        <span role="status">{active !== null && text(loads[active])}</span>
      </VisuallyHidden>
    </div>
  );
}

function Stack(props: {
  x: number;
  /** Where the axis is. */
  base: number;
  dots: number;
  label: string;
  count: string;
  isActive: boolean;
  width: number;
}) {
  const { x, base, dots, label, count, isActive, width } = props;
  return (
    <g className={styles.stack} data-active={isActive}>
      {isActive && (
        <rect
          x={x - width / 2 + 1}
          y={1}
          width={width - 2}
          height={base + AXIS - 2}
          className={styles.ring}
        />
      )}
      {Array.from({ length: dots }, (_, i) => (
        <circle
          key={i}
          cx={x}
          cy={base - STEP / 2 - i * STEP}
          r={RADIUS}
          className={styles.dot}
        />
      ))}
      <text x={x} y={base - dots * STEP - 4} className={styles.text}>
        {count}
      </text>
      <line
        x1={x - width / 2}
        x2={x + width / 2}
        y1={base}
        y2={base}
        className={styles.axis}
      />
      <text x={x} y={base + 17} className={styles.text}>
        {label}
      </text>
    </g>
  );
}

import { linearScale } from '../../charts/linearScale';
import { ChoiceRow, DrawnSpecification, excludesZero } from './specification';
import styles from './SpecificationCurve.module.css';

const TOP = 8;
const PLOT = 150;
export const ROW = 18;
/** Room above the answers of a question, for its name. */
export const QUESTION = 20;

/** Height of the drawing with its grid of choices. */
export function curveHeight(rows: readonly ChoiceRow[]): number {
  const questions = rows.filter(({ first }) => first).length;
  return TOP + PLOT + 12 + rows.length * ROW + questions * QUESTION;
}

interface CurveSvgProps {
  specifications: readonly DrawnSpecification[];
  rows: readonly ChoiceRow[];
  domain: readonly [number, number];
  /** Texts of the ends and of zero on the axis of effects. */
  formatTick: (value: number) => string;
  width: number;
  /** Room for names at the start. */
  inset: number;
  active: number | null;
  onPoint: (index: number | null) => void;
}

function Estimate(props: {
  one: DrawnSpecification;
  x: number;
  y: (value: number) => number;
  domain: readonly [number, number];
}) {
  const { one, x, y, domain } = props;
  const inside = (value: number) =>
    y(Math.max(domain[0], Math.min(domain[1], value)));
  const [lower, upper] = one.interval ?? [null, null];
  const at = inside(one.estimate);
  return (
    <g data-specification={one.id}>
      {one.interval && (
        <line
          x1={x}
          x2={x}
          y1={inside(lower ?? domain[0])}
          y2={inside(upper ?? domain[1])}
          className={styles.interval}
        />
      )}
      {one.chosen ? (
        <path
          d={`M${x} ${at - 7} L${x + 7} ${at} L${x} ${at + 7} L${
            x - 7
          } ${at} Z`}
          className={styles.chosen}
        />
      ) : (
        <circle
          cx={x}
          cy={at}
          r={3.5}
          className={excludesZero(one.interval) ? styles.clear : styles.open}
        />
      )}
    </g>
  );
}

function ChoiceGrid(
  props: Pick<CurveSvgProps, 'specifications' | 'rows'> & {
    x: (index: number) => number;
    top: number;
  },
) {
  const { specifications, rows, x, top } = props;
  let below = top;
  return (
    <g>
      {rows.map(({ question, answer, first }) => {
        if (first) below += QUESTION;
        const y = below + ROW / 2;
        below += ROW;
        return (
          <g key={`${question} ${answer}`}>
            {first && (
              <text x={0} y={y - ROW / 2 - 5} className={styles.question}>
                {question}
              </text>
            )}
            <text x={8} y={y + 4} className={styles.answer}>
              {answer}
            </text>
            {specifications.map((one, index) =>
              one.choices[question] === answer ? (
                <rect
                  key={one.id}
                  x={x(index) - 2}
                  y={y - 5}
                  width={4}
                  height={10}
                  className={one.chosen ? styles.pickedChosen : styles.picked}
                />
              ) : null,
            )}
          </g>
        );
      })}
    </g>
  );
}

/** Effects in the order of their size with their intervals, and under each the choices that lead to it. */
export function CurveSvg(props: CurveSvgProps) {
  const { specifications, rows, domain, width, inset, active } = props;
  const right = width - 12;
  const step = (right - inset) / Math.max(1, specifications.length);
  const x = (index: number) => inset + (index + 0.5) * step;
  const y = linearScale(domain, [TOP + PLOT, TOP]);
  const height = curveHeight(rows);
  return (
    <svg
      width={width}
      height={height}
      className={styles.svg}
      aria-hidden
      onPointerMove={event => {
        const box = event.currentTarget.getBoundingClientRect();
        const index = Math.floor((event.clientX - box.left - inset) / step);
        props.onPoint(
          index >= 0 && index < specifications.length ? index : null,
        );
      }}
      onPointerLeave={() => props.onPoint(null)}
    >
      {active !== null && (
        <rect
          x={x(active) - Math.max(step, 10) / 2}
          y={0}
          width={Math.max(step, 10)}
          height={height}
          className={styles.active}
        />
      )}
      {[domain[0], 0, domain[1]].map(tick => (
        <g key={tick}>
          <line
            x1={inset}
            x2={right}
            y1={y(tick)}
            y2={y(tick)}
            className={tick === 0 ? styles.zero : styles.grid}
          />
          <text
            x={inset - 8}
            y={y(tick) + 4}
            textAnchor="end"
            className={styles.tick}
          >
            {props.formatTick(tick)}
          </text>
        </g>
      ))}
      {specifications.map((one, index) => (
        <Estimate key={one.id} one={one} x={x(index)} y={y} domain={domain} />
      ))}
      <ChoiceGrid
        specifications={specifications}
        rows={rows}
        x={x}
        top={TOP + PLOT + 4}
      />
    </svg>
  );
}

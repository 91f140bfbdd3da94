import { extent } from 'd3-array';
import { scaleLinear, scaleLog } from 'd3-scale';
import { area, line } from 'd3-shape';

/** [x, y], y null for a gap. */
export type Point = readonly [number, number | null];

/**
 * What is drawn, from back to front.
 */
export type Layer =
  | { kind: 'line'; points: Point[]; label: string; dashed?: boolean }
  | { kind: 'points'; points: Point[]; label: string }
  | {
      kind: 'band';
      points: (readonly [x: number, lower: number, upper: number])[];
      label: string;
    }
  | { kind: 'bars'; points: Point[]; label: string }
  | { kind: 'vertical'; x: number; label: string }
  | { kind: 'horizontal'; y: number; label: string }
  | {
      kind: 'intervals';
      points: (readonly [x: number, y: number, lower: number, upper: number])[];
      label: string;
    };

/**
 * A diagram with one pair of axes.
 */
export interface Chart {
  title: string;
  x: string;
  y: string;
  layers: Layer[];
  logX?: boolean;
  logY?: boolean;
  /** Fixes the range of an axis that is otherwise that of the data. */
  xDomain?: [number, number];
  yDomain?: [number, number];
}

const WIDTH = 720;
const HEIGHT = 360;
const MARGIN = { top: 44, right: 24, bottom: 76, left: 64 };
/** Okabe & Ito 2008: told apart by people with any kind of colour vision. */
const COLOURS = [
  '#0072b2',
  '#d55e00',
  '#009e73',
  '#cc79a7',
  '#e69f00',
  '#56b4e9',
];
const INK = '#333333';

const escape = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const round = (x: number) => Number(x.toFixed(2));

type Scale = (x: number) => number;

function xsOf(layer: Layer): number[] {
  if (layer.kind === 'vertical') return [layer.x];
  if (layer.kind === 'horizontal') return [];
  return layer.points.map(point => point[0]);
}

function ysOf(layer: Layer): number[] {
  if (layer.kind === 'vertical') return [];
  if (layer.kind === 'horizontal') return [layer.y];
  const ys = layer.points.flatMap(point => point.slice(1));
  const base = layer.kind === 'bars' ? [0] : [];
  return [...ys, ...base].filter(
    (y): y is number => typeof y === 'number' && Number.isFinite(y),
  );
}

function drawSeries(layer: Layer, x: Scale, y: Scale, colour: string): string {
  switch (layer.kind) {
    case 'line': {
      const path = line<Point>()
        .defined(p => p[1] !== null)
        .x(p => round(x(p[0])))
        .y(p => round(y(p[1]!)))(layer.points);
      const dash = layer.dashed ? ' stroke-dasharray="6 4"' : '';
      return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="2"${dash}/>`;
    }
    case 'points':
      return layer.points
        .filter(p => p[1] !== null)
        .map(
          p =>
            `<circle cx="${round(x(p[0]))}" cy="${round(
              y(p[1]!),
            )}" r="2.5" fill="${colour}"/>`,
        )
        .join('');
    case 'band': {
      const path = area<(typeof layer.points)[number]>()
        .x(p => round(x(p[0])))
        .y0(p => round(y(p[1])))
        .y1(p => round(y(p[2])))(layer.points);
      return `<path d="${path}" fill="${colour}" fill-opacity="0.2"/>`;
    }
    case 'bars': {
      const width = Math.max(
        2,
        (0.7 * (WIDTH - MARGIN.left - MARGIN.right)) / layer.points.length,
      );
      return layer.points
        .filter(p => p[1] !== null)
        .map(p => {
          const [top, bottom] = [y(p[1]!), y(0)].sort((a, b) => a - b);
          return `<rect x="${round(x(p[0]) - width / 2)}" y="${round(
            top,
          )}" width="${round(width)}" height="${round(
            bottom - top,
          )}" fill="${colour}" fill-opacity="0.7"/>`;
        })
        .join('');
    }
    case 'intervals':
      return layer.points
        .map(([px, py, lower, upper]) => {
          const cx = round(x(px));
          return `<path d="M${cx},${round(y(lower))}V${round(
            y(upper),
          )}" stroke="${colour}" stroke-width="2"/><circle cx="${cx}" cy="${round(
            y(py),
          )}" r="3.5" fill="${colour}"/>`;
        })
        .join('');
    case 'vertical':
      return `<path d="M${round(x(layer.x))},${MARGIN.top}V${
        HEIGHT - MARGIN.bottom
      }" stroke="${colour}" stroke-width="1.5" stroke-dasharray="4 3"/>`;
    case 'horizontal':
      return `<path d="M${MARGIN.left},${round(y(layer.y))}H${
        WIDTH - MARGIN.right
      }" stroke="${colour}" stroke-width="1.5" stroke-dasharray="4 3"/>`;
    default:
      throw new Error('unknown layer');
  }
}

function drawLegend(layers: readonly Layer[]): string {
  const perItem = (WIDTH - MARGIN.left - MARGIN.right) / layers.length;
  return layers
    .map((layer, i) => {
      const left = round(MARGIN.left + i * perItem);
      const colour = COLOURS[i % COLOURS.length];
      return `<rect x="${left}" y="${
        HEIGHT - 24
      }" width="12" height="12" fill="${colour}"/><text x="${left + 18}" y="${
        HEIGHT - 14
      }">${escape(layer.label)}</text>`;
    })
    .join('');
}

/**
 * Draws a chart as SVG text. The same chart gives the same bytes.
 */
export function drawChart(chart: Chart): string {
  const right = WIDTH - MARGIN.right;
  const bottom = HEIGHT - MARGIN.bottom;
  const xScale = (chart.logX ? scaleLog() : scaleLinear())
    .domain(
      chart.xDomain ?? (extent(chart.layers.flatMap(xsOf)) as [number, number]),
    )
    .range([MARGIN.left, right]);
  const yScale = (chart.logY ? scaleLog() : scaleLinear())
    .domain(
      chart.yDomain ?? (extent(chart.layers.flatMap(ysOf)) as [number, number]),
    )
    .range([bottom, MARGIN.top]);
  if (!chart.yDomain) yScale.nice();
  const format = (scale: typeof xScale) => scale.tickFormat(6);
  const xTicks = xScale
    .ticks(6)
    .map(
      t =>
        `<text x="${round(xScale(t))}" y="${
          bottom + 16
        }" text-anchor="middle">${format(xScale)(t)}</text>`,
    );
  const yTicks = yScale
    .ticks(6)
    .map(
      t =>
        `<path d="M${MARGIN.left},${round(
          yScale(t),
        )}H${right}" stroke="#dddddd"/><text x="${MARGIN.left - 8}" y="${round(
          yScale(t) + 4,
        )}" text-anchor="end">${format(yScale)(t)}</text>`,
    );
  const layers = chart.layers.map((layer, i) =>
    drawSeries(layer, xScale, yScale, COLOURS[i % COLOURS.length]),
  );
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" fill="${INK}" role="img">`,
    `<title>${escape(chart.title)}</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    `<text x="${MARGIN.left}" y="24" font-size="15" font-weight="bold">${escape(
      chart.title,
    )}</text>`,
    ...yTicks,
    ...xTicks,
    `<text x="${(MARGIN.left + right) / 2}" y="${
      bottom + 36
    }" text-anchor="middle">${escape(chart.x)}</text>`,
    `<text transform="translate(16,${
      (MARGIN.top + bottom) / 2
    })rotate(-90)" text-anchor="middle">${escape(chart.y)}</text>`,
    ...layers,
    drawLegend(chart.layers),
    '</svg>',
  ].join('\n')}\n`;
}

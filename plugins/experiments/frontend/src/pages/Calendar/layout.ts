import type {
  Calendar,
  CalendarItem,
  CalendarLane,
  Collision,
} from '@hone/backstage-plugin-experiments-common';

const DAY = 86_400_000;
/** How long the tail of a bar is whose end nobody knows. */
const UNKNOWN_TAIL = 14 * DAY;

export const BAR_HEIGHT = 22;
const ROW_HEIGHT = 28;
const BRACKET_HEIGHT = 18;
const LANE_PADDING = 8;
/** Brackets of one lane; the others are in the details. */
const MOST_BRACKETS = 3;
/** Up to here both stay readable, so no bracket is drawn. */
const READABLE = 1.25;

/** A bar in its lane. Instants are epoch milliseconds. */
export interface PlacedBar {
  item: CalendarItem;
  from: number;
  to: number;
  /** The end is not known; the bar has a tail instead. */
  openEnd: boolean;
  row: number;
}

/** A bracket below the bars of a lane. */
export interface PlacedBracket {
  key: string;
  collision: Collision;
  from: number;
  to: number;
}

/** A lane with everything in it, and where it is. Lengths are pixels. */
export interface PlacedLane {
  lane: CalendarLane;
  bars: PlacedBar[];
  brackets: PlacedBracket[];
  rows: number;
  top: number;
  height: number;
}

/** When a bar begins and ends; one without a known end reaches into the time ahead. */
export function spanOf(
  item: CalendarItem,
  now: number,
): { from: number; to: number } {
  const from = Date.parse(item.from);
  return {
    from,
    to: item.to ? Date.parse(item.to) : Math.max(from, now) + UNKNOWN_TAIL,
  };
}

/** What is drawn: where it begins, and how long a pixel is. Milliseconds. */
export interface LabelRoom {
  from: number;
  perPixel: number;
}

/** Of a letter of a key, and of what is around it. Pixels. */
const LETTER = 7;
const AROUND = 8;

/** What a key takes. Narrower bars have no room for it, and it stands behind them then. Pixels. */
export function keyWidth(key: string): number {
  return LETTER * key.length + AROUND;
}

/** Until when a bar takes up its row: a short one with the key behind it. */
function takenUntil(
  key: string,
  span: { from: number; to: number },
  { from, perPixel }: LabelRoom,
): number {
  const least = keyWidth(key) * perPixel;
  const visible = span.to - Math.max(span.from, from);
  return visible < least ? span.to + least : span.to;
}

/** Puts each bar into the first row in which nothing is in its way. */
function stack(
  items: readonly CalendarItem[],
  now: number,
  room: LabelRoom,
): PlacedBar[] {
  const ends: number[] = [];
  return items.map(item => {
    const span = spanOf(item, now);
    const free = ends.findIndex(end => end <= span.from);
    const row = free < 0 ? ends.length : free;
    ends[row] = takenUntil(item.key, span, room);
    return { item, ...span, openEnd: item.to === null, row };
  });
}

/** Whether a collision is worth a bracket. */
export function isBlurred({ inflation, refused }: Collision): boolean {
  return refused || inflation === null || inflation > READABLE;
}

function bracketsOf(
  calendar: Calendar,
  keys: readonly string[],
): PlacedBracket[] {
  return calendar.collisions
    .filter(({ key, collision }) => keys.includes(key) && isBlurred(collision))
    .slice(0, MOST_BRACKETS)
    .map(({ key, collision }) => ({
      key,
      collision,
      from: Date.parse(collision.from),
      to: Date.parse(collision.to),
    }));
}

/** Places every lane below the one before it. */
export function layoutLanes(
  calendar: Calendar,
  now: number,
  room: LabelRoom,
): PlacedLane[] {
  const items = new Map(calendar.items.map(item => [item.key, item]));
  let top = 0;
  return calendar.lanes.map(lane => {
    const bars = stack(
      lane.keys.flatMap(key => items.get(key) ?? []),
      now,
      room,
    );
    const brackets = bracketsOf(calendar, lane.keys);
    const rows = Math.max(1, ...bars.map(({ row }) => row + 1));
    const height =
      rows * ROW_HEIGHT + brackets.length * BRACKET_HEIGHT + LANE_PADDING;
    const placed = { lane, bars, brackets, rows, top, height };
    top += height;
    return placed;
  });
}

/** Where a row of bars begins inside its lane. */
export function barTop(row: number): number {
  return LANE_PADDING / 2 + row * ROW_HEIGHT + (ROW_HEIGHT - BAR_HEIGHT) / 2;
}

/** Where a bracket lies inside its lane, below all bars. */
export function bracketTop(lane: PlacedLane, index: number): number {
  return LANE_PADDING / 2 + lane.rows * ROW_HEIGHT + index * BRACKET_HEIGHT;
}

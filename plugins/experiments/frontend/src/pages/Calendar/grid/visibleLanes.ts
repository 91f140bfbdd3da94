import type { PlacedLane } from '../layout';

/** Lanes that are drawn beyond the edges, so that scrolling shows no gaps. */
const OVERSCAN = 4;

/**
 * The lanes that are in view, and the one that has the focus, wherever it is: what is drawn does not grow with the
 * calendar.
 *
 * @param view - scroll position and height in pixels
 */
export function visibleLanes(
  lanes: readonly PlacedLane[],
  view: { top: number; height: number },
  focused: number,
): number[] {
  const first = lanes.findIndex(lane => lane.top + lane.height > view.top);
  const after = lanes.findIndex(lane => lane.top >= view.top + view.height);
  const from = Math.max(0, (first < 0 ? lanes.length : first) - OVERSCAN);
  const to = Math.min(
    lanes.length,
    (after < 0 ? lanes.length : after) + OVERSCAN,
  );
  const shown = lanes.map((_, i) => i).slice(from, to);
  if (focused >= 0 && focused < lanes.length && !shown.includes(focused)) {
    shown.push(focused);
  }
  return shown.sort((a, b) => a - b);
}

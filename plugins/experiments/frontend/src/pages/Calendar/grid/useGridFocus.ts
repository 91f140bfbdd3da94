import { useEffect, useRef, useState, type KeyboardEvent } from 'react';

/** A place in the grid. */
export interface Place {
  lane: number;
  week: number;
}

const clamp = (value: number, most: number) =>
  Math.max(0, Math.min(value, most));

function move(
  place: Place,
  event: KeyboardEvent,
  size: { lanes: number; weeks: number },
): Place | null {
  const { lane, week } = place;
  const last = { lane: size.lanes - 1, week: size.weeks - 1 };
  switch (event.key) {
    case 'ArrowLeft':
      return { lane, week: clamp(week - 1, last.week) };
    case 'ArrowRight':
      return { lane, week: clamp(week + 1, last.week) };
    case 'ArrowUp':
      return { lane: clamp(lane - 1, last.lane), week };
    case 'ArrowDown':
      return { lane: clamp(lane + 1, last.lane), week };
    case 'Home':
      return { lane: event.ctrlKey ? 0 : lane, week: 0 };
    case 'End':
      return { lane: event.ctrlKey ? last.lane : lane, week: last.week };
    default:
      return null;
  }
}

/**
 * One cell of the grid can be reached by Tab; arrows move from there. A lane that is not drawn yet is drawn before it gets
 * the focus.
 */
export function useGridFocus(size: { lanes: number; weeks: number }) {
  const [wished, setPlace] = useState<Place>({ lane: 0, week: 0 });
  const place = {
    lane: clamp(wished.lane, Math.max(size.lanes - 1, 0)),
    week: clamp(wished.week, size.weeks - 1),
  };
  const grid = useRef<HTMLDivElement>(null);
  const moving = useRef(false);

  useEffect(() => {
    if (!moving.current) return;
    moving.current = false;
    const cell = grid.current?.querySelector<HTMLElement>(
      `[data-cell="${place.lane}:${place.week}"]`,
    );
    cell?.focus();
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const next = move(place, event, size);
    if (!next) return;
    event.preventDefault();
    moving.current = true;
    setPlace(next);
  };
  return { grid, place, setPlace, onKeyDown };
}

import { useEffect, useRef, useState, type KeyboardEvent } from 'react';

/** A place in the grid. */
export interface GridPlace {
  row: number;
  column: number;
}

const clamp = (value: number, most: number) =>
  Math.max(0, Math.min(value, most));

function move(
  { row, column }: GridPlace,
  event: KeyboardEvent,
  last: GridPlace,
): GridPlace | null {
  switch (event.key) {
    case 'ArrowLeft':
      return { row, column: clamp(column - 1, last.column) };
    case 'ArrowRight':
      return { row, column: clamp(column + 1, last.column) };
    case 'ArrowUp':
      return { row: clamp(row - 1, last.row), column };
    case 'ArrowDown':
      return { row: clamp(row + 1, last.row), column };
    case 'Home':
      return { row: event.ctrlKey ? 0 : row, column: 0 };
    case 'End':
      return { row: event.ctrlKey ? last.row : row, column: last.column };
    default:
      return null;
  }
}

/** One cell of the grid can be reached by Tab; arrows, Home and End move from there. */
export function useGridFocus(
  size: { rows: number; columns: number },
  start: GridPlace,
) {
  const [wished, setPlace] = useState<GridPlace>(start);
  const last = {
    row: Math.max(size.rows - 1, 0),
    column: Math.max(size.columns - 1, 0),
  };
  const place = {
    row: clamp(wished.row, last.row),
    column: clamp(wished.column, last.column),
  };
  const grid = useRef<HTMLTableElement>(null);
  const moving = useRef(false);

  useEffect(() => {
    if (!moving.current) return;
    moving.current = false;
    grid.current
      ?.querySelector<HTMLElement>(`[data-cell="${place.row}:${place.column}"]`)
      ?.focus();
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const next = move(place, event, last);
    if (!next) return;
    event.preventDefault();
    moving.current = true;
    setPlace(next);
  };
  return { grid, place, setPlace, onKeyDown };
}

import {
  useCallback,
  useMemo,
  useState,
  type FocusEvent,
  type KeyboardEvent,
} from 'react';
import { nearestIndex } from '../pages/MetricExplorer/model/instants';

/** Where a key leads; undefined for keys that mean nothing here. */
function target(
  key: string,
  active: number | null,
  count: number,
  jumps: readonly number[],
): number | null | undefined {
  switch (key) {
    case 'ArrowRight':
      return active === null ? 0 : Math.min(active + 1, count - 1);
    case 'ArrowLeft':
      return active === null ? count - 1 : Math.max(active - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    case ']':
      return jumps.find(jump => active === null || jump > active) ?? active;
    case '[':
      return (
        [...jumps].reverse().find(jump => active === null || jump < active) ??
        active
      );
    case 'Escape':
      return null;
    default:
      return undefined;
  }
}

/** The cursor of a chart over time. */
export interface ExplorerCursor {
  /** Place of the instant that the keyboard is at; null when the focus is elsewhere. */
  active: number | null;
  /** Place of the instant under the pointer. */
  pointed: number | null;
  point: (at: number | null) => void;
  /** Spread on the one tab stop. */
  frameProps: {
    tabIndex: 0;
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
    onBlur: (event: FocusEvent<HTMLElement>) => void;
  };
}

/**
 * One tab stop: Left and Right move, Home and End jump to the ends, `[` and `]` from change-point to change-point, Enter marks,
 * Escape leaves. It stays at its instant when newer points arrive.
 */
export function useExplorerCursor(options: {
  /** Ascending. */
  instants: readonly number[];
  /** Places of change-points, ascending. */
  jumps: readonly number[];
  onMark: (at: number) => void;
}): ExplorerCursor {
  const { instants, jumps, onMark } = options;
  const [at, setAt] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const placeOf = useCallback(
    (instant: number | null) =>
      instant === null || instants.length === 0
        ? null
        : nearestIndex(instants, instant),
    [instants],
  );
  const active = useMemo(() => placeOf(at), [placeOf, at]);
  const pointed = useMemo(() => placeOf(over), [placeOf, over]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // Links and buttons inside keep their own keys.
    if (event.target !== event.currentTarget || instants.length === 0) return;
    if (event.key === 'Enter' && active !== null) {
      event.preventDefault();
      onMark(instants[active]);
      return;
    }
    const next = target(event.key, active, instants.length, jumps);
    if (next === undefined) return;
    if (event.key === 'Escape') {
      if (active === null) return;
      event.stopPropagation();
    }
    event.preventDefault();
    setAt(next === null ? null : instants[next]);
  };

  return {
    active,
    pointed,
    point: setOver,
    frameProps: {
      tabIndex: 0,
      onKeyDown,
      onBlur: event => {
        const next = event.relatedTarget;
        if (next instanceof Node && event.currentTarget.contains(next)) return;
        setAt(null);
      },
    },
  };
}

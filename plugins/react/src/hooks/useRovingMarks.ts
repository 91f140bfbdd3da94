import {
  FocusEvent,
  KeyboardEvent,
  RefCallback,
  useCallback,
  useRef,
  useState,
} from 'react';

/**
 * What {@link useRovingMarks} returns.
 *
 * @public
 */
export interface RovingMarks<T extends HTMLElement> {
  /** Index of the focused mark, null when the focus is elsewhere. */
  active: number | null;
  /** Spread on the one tab stop around the marks. */
  frameProps: {
    ref: RefCallback<T>;
    tabIndex: 0;
    onKeyDown: (event: KeyboardEvent) => void;
    onBlur: (event: FocusEvent) => void;
  };
}

/** The index a key leads to; undefined for keys that mean nothing here. */
function nextIndex(
  key: string,
  active: number | null,
  count: number,
): number | null | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return active === null ? 0 : Math.min(active + 1, count - 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return active === null ? count - 1 : Math.max(active - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    case 'Escape':
      return null;
    default:
      return undefined;
  }
}

/**
 * Keyboard of a chart: one tab stop, arrows move, Home and End jump, Escape leaves.
 * The caller shows the active mark and puts its text into a live region once.
 *
 * @public
 */
export function useRovingMarks<T extends HTMLElement>(options: {
  count: number;
  /** Enter or Space on the active mark. */
  onOpen?: (index: number) => void;
  /** The keyboard moved to a mark, or left with Escape (null). */
  onMove?: (index: number | null) => void;
}): RovingMarks<T> {
  const { count, onOpen, onMove } = options;
  const [index, setActive] = useState<number | null>(null);
  const frame = useRef<T | null>(null);
  const active = index !== null && index < count ? index : null;

  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      // Links and buttons inside the frame keep their own keys.
      if (event.target !== frame.current || count === 0) return;
      if ((event.key === 'Enter' || event.key === ' ') && active !== null) {
        event.preventDefault();
        onOpen?.(active);
        return;
      }
      const next = nextIndex(event.key, active, count);
      if (next === undefined) return;
      if (event.key === 'Escape') {
        if (active === null) return;
        event.stopPropagation();
      }
      event.preventDefault();
      setActive(next);
      onMove?.(next);
    },
    [active, count, onOpen, onMove],
  );

  const onBlur = useCallback((event: FocusEvent) => {
    const next = event.relatedTarget;
    if (next instanceof Node && frame.current?.contains(next)) return;
    setActive(null);
  }, []);

  const ref = useCallback((element: T | null) => {
    frame.current = element;
  }, []);

  return {
    active,
    frameProps: { ref, tabIndex: 0, onKeyDown, onBlur },
  };
}

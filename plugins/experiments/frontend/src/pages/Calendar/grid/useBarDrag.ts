import {
  useEffect,
  useRef,
  useState,
  type PointerEvent as ReactPointer,
} from 'react';
import type { PlacedBar } from '../layout';

const DAY = 86_400_000;
/** Shorter moves are a click. */
const LEAST_MOVE = 5;

interface Held {
  key: string;
  /** Start of the bar, in epoch milliseconds. */
  from: number;
  /** Where the pointer took it, in pixels. */
  begin: number;
}

/**
 * Dragging a scheduled bar proposes another start, in whole days; the details ask before anything is changed.
 */
export function useBarDrag(options: {
  /** Milliseconds of one pixel. */
  perPixel: number;
  onDrop: (key: string, startAt: number) => void;
}) {
  const latest = useRef(options);
  latest.current = options;
  const [held, setHeld] = useState<Held | null>(null);
  const [dx, setDx] = useState(0);
  const dragged = useRef(false);

  useEffect(() => {
    if (!held) return undefined;
    const onMove = ({ clientX }: PointerEvent) => {
      const moved = clientX - held.begin;
      if (Math.abs(moved) < LEAST_MOVE && !dragged.current) return;
      dragged.current = true;
      setDx(moved);
    };
    const onUp = ({ clientX }: PointerEvent) => {
      setHeld(null);
      const { perPixel, onDrop } = latest.current;
      const days = Math.round(((clientX - held.begin) * perPixel) / DAY);
      if (dragged.current && days !== 0) {
        onDrop(held.key, held.from + days * DAY);
      }
    };
    const onCancel = () => setHeld(null);
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', onCancel);
    return () => {
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', onCancel);
    };
  }, [held]);

  const onBarDown = (bar: PlacedBar, event: ReactPointer) => {
    dragged.current = false;
    if (bar.item.status !== 'scheduled' || event.button !== 0) return;
    setDx(0);
    setHeld({ key: bar.item.key, from: bar.from, begin: event.clientX });
  };
  return {
    drag: held && { key: held.key, dx },
    onBarDown,
    wasDragged: () => dragged.current,
  };
}

import { RefCallback, useCallback, useEffect, useRef, useState } from 'react';

/**
 * The width of an element in CSS pixels, followed as it changes; `fallback` until it is known.
 *
 * @example
 * ```tsx
 * const [ref, width] = useElementWidth<HTMLDivElement>();
 * return <div ref={ref}>{width}</div>;
 * ```
 * @public
 */
export function useElementWidth<T extends HTMLElement>(
  fallback = 640,
): [ref: RefCallback<T>, width: number] {
  const [width, setWidth] = useState(fallback);
  const observer = useRef<ResizeObserver | null>(null);

  const ref = useCallback((element: T | null) => {
    observer.current?.disconnect();
    observer.current = null;
    if (!element) return;
    const measure = () => {
      const next = Math.round(element.getBoundingClientRect().width);
      if (next > 0) setWidth(next);
    };
    measure();
    if (typeof ResizeObserver !== 'undefined') {
      observer.current = new ResizeObserver(measure);
      observer.current.observe(element);
    }
  }, []);

  useEffect(() => () => observer.current?.disconnect(), []);
  return [ref, width];
}

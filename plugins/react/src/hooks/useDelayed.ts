import { useEffect, useState } from 'react';

/**
 * False at first, true once `active` has been true for `delayMs`; fast answers never flash a placeholder.
 *
 * @public
 */
export function useDelayed(active: boolean, delayMs = 200): boolean {
  const [elapsed, setElapsed] = useState(false);
  useEffect(() => {
    if (!active) {
      setElapsed(false);
      return undefined;
    }
    const timer = setTimeout(() => setElapsed(true), delayMs);
    return () => clearTimeout(timer);
  }, [active, delayMs]);
  return active && elapsed;
}

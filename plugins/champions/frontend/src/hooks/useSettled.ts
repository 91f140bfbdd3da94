import { useEffect, useState } from 'react';

/** The value once nobody has changed it for a moment. */
export function useSettled<V>(value: V, pauseMs = 500): V {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value, pauseMs]);
  return settled;
}

import {
  createContext,
  ReactNode,
  useContext,
  useEffect,
  useState,
} from 'react';

const ClockContext = createContext<() => Date>(() => new Date());

/**
 * Replaces the clock of all components inside, for tests and screenshots.
 *
 * @public
 */
export function HoneClockProvider(props: {
  now: () => Date;
  children: ReactNode;
}) {
  return (
    <ClockContext.Provider value={props.now}>
      {props.children}
    </ClockContext.Provider>
  );
}

/**
 * The current time, refreshed every `intervalMs` so that ages stay true; 0 never refreshes.
 *
 * @public
 */
export function useNow(intervalMs = 60_000): Date {
  const read = useContext(ClockContext);
  const [now, setNow] = useState(read);
  useEffect(() => {
    if (intervalMs <= 0) return undefined;
    const timer = setInterval(() => setNow(read()), intervalMs);
    return () => clearInterval(timer);
  }, [intervalMs, read]);
  return now;
}

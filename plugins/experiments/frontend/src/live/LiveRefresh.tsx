import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { ChangeCollector } from './ChangeCollector';
import { isTouched, readChange } from './changes';
import { useLiveChoice, useSignals } from './useLiveChoice';

const CHANNEL = 'hone-experiments';

/** Reads again what changed on the server, while the tab is seen and the reader did not switch it off. Shows nothing. */
export function LiveRefresh() {
  const signals = useSignals();
  const client = useQueryClient();
  const [live] = useLiveChoice();
  const latest = useRef(live);
  const collector = useRef<ChangeCollector | null>(null);

  useEffect(() => {
    if (!signals) return undefined;
    const pausedNow = () => document.hidden || !latest.current;
    const collected = new ChangeCollector(changes => {
      client.invalidateQueries({
        predicate: ({ queryKey }) => isTouched(queryKey, changes),
      });
    }, pausedNow());
    collector.current = collected;
    const { unsubscribe } = signals.subscribe(CHANNEL, message => {
      const change = readChange(message);
      if (change) collected.add(change);
    });
    const onVisibility = () => collected.pause(pausedNow());
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      document.removeEventListener('visibilitychange', onVisibility);
      unsubscribe();
      collected.dispose();
    };
  }, [signals, client]);

  useEffect(() => {
    latest.current = live;
    collector.current?.pause(document.hidden || !live);
  }, [live]);
  return null;
}

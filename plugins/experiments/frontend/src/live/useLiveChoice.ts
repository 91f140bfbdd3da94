import { useApiHolder } from '@backstage/frontend-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { useRememberedChoice } from '@hone/react';

const CHOICES = ['on', 'off'] as const;

/** The app's signals; none where it has no such plugin. */
export function useSignals() {
  return useApiHolder().get(signalApiRef);
}

/** Whether pages follow changes as they happen; remembered for the reader. */
export function useLiveChoice(): [
  live: boolean,
  choose: (on: boolean) => void,
] {
  const [choice, choose] = useRememberedChoice(
    'experiments-live',
    CHOICES,
    'on',
  );
  return [choice === 'on', on => choose(on ? 'on' : 'off')];
}

import { storageApiRef, useApiHolder } from '@backstage/frontend-plugin-api';
import { useCallback, useEffect, useState } from 'react';

const BUCKET = 'hone-react';

/**
 * A choice of the viewer that survives reloads, kept by the app's storage.
 * Without a storage API it lives as long as the component.
 *
 * @public
 */
export function useRememberedChoice<T extends string>(
  key: string,
  choices: readonly T[],
  initial: T,
): [choice: T, choose: (next: T) => void] {
  const storage = useApiHolder().get(storageApiRef);
  const read = (value: unknown): T | undefined =>
    choices.find(choice => choice === value);
  const [choice, setChoice] = useState<T>(
    () => read(storage?.forBucket(BUCKET).snapshot(key).value) ?? initial,
  );

  // Storages of a server answer later; a choice made meanwhile wins.
  const [chosen, setChosen] = useState(false);
  useEffect(() => {
    if (!storage || chosen) return undefined;
    const subscription = storage
      .forBucket(BUCKET)
      .observe$<string>(key)
      .subscribe(next => {
        const value = choices.find(item => item === next.value);
        if (value) setChoice(value);
      });
    return () => subscription.unsubscribe();
  }, [storage, key, choices, chosen]);

  const choose = useCallback(
    (next: T) => {
      setChosen(true);
      setChoice(next);
      storage?.forBucket(BUCKET).set(key, next);
    },
    [storage, key],
  );
  return [choice, choose];
}

import { useAsyncList } from '@backstage/ui';
import { useRef, useState } from 'react';

const PAUSE_MS = 200;

/** An entry that a field offers. */
export interface SearchItem {
  id: string;
  label: string;
}

/** Entries that are searched on the server while one types; one question per pause, not per letter. */
export function useSearchList(
  search: (text: string, signal: AbortSignal) => Promise<SearchItem[]>,
) {
  const [failure, setFailure] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const list = useAsyncList<SearchItem>({
    async load({ signal, filterText }) {
      try {
        await new Promise<void>(resolve => {
          clearTimeout(timer.current);
          timer.current = setTimeout(resolve, filterText ? PAUSE_MS : 0);
        });
        if (signal.aborted) return { items: [] };
        const items = await search(filterText?.trim() ?? '', signal);
        setFailure(null);
        return { items };
      } catch (error) {
        if (!signal.aborted) {
          setFailure(error instanceof Error ? error.message : String(error));
        }
        return { items: [] };
      }
    },
  });
  return { list, failure };
}

import { useEffect, useRef } from 'react';

/** Ctrl or ⌘ with Enter confirms, also from a field that takes several lines. */
export function useSubmitKey(confirm: () => void): void {
  const latest = useRef(confirm);
  latest.current = confirm;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKeyDown, true);
    return () => document.removeEventListener('keydown', onKeyDown, true);
  }, []);
}

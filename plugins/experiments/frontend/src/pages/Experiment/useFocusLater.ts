import { useCallback, useEffect, useRef, useState } from 'react';

const FOCUSABLE = 'input, textarea, button, a[href], [tabindex="0"]';

/** Puts the focus into a part of the page by its id, once that part is there: another tab may have to open first. */
export function useFocusLater(): (id: string) => void {
  const wanted = useRef<string | null>(null);
  const [, setAsked] = useState(0);
  useEffect(() => {
    if (wanted.current === null) return;
    const part = document.getElementById(wanted.current);
    if (!part) return;
    wanted.current = null;
    const target = part.matches(FOCUSABLE)
      ? part
      : part.querySelector<HTMLElement>('input:checked') ??
        part.querySelector<HTMLElement>(FOCUSABLE);
    target?.focus();
    part.scrollIntoView?.({ block: 'center' });
  });
  return useCallback((id: string) => {
    wanted.current = id;
    setAsked(count => count + 1);
  }, []);
}

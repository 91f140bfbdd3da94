import { useEffect, useRef } from 'react';

/** Where a letter is a letter, or looks for an entry; a box that is ticked takes none. */
const TAKES_LETTERS = [
  'input:not([type="checkbox"], [type="radio"])',
  'textarea',
  'select',
  '[role="dialog"]',
  '[role="menu"]',
  '[role="listbox"]',
].join(', ');

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest(TAKES_LETTERS) !== null)
  );
}

/**
 * A single-key shortcut of a page. It is silent in fields, menus and dialogs. It listens before the parts of the page,
 * because tables keep letters for themselves.
 */
export function useShortcut(key: string, act: () => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
      if (event.key !== key || !plain || event.defaultPrevented) return;
      if (isTyping(event.target)) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKeyDown, true);
    return () => document.removeEventListener('keydown', onKeyDown, true);
  }, [key]);
}

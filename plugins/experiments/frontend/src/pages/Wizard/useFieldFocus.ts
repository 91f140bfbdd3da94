import { useEffect, useRef, useState, type RefObject } from 'react';

/**
 * Leads to a field by its name, also when the step that holds it is only just being shown.
 */
export function useFieldFocus(step: string): {
  frame: RefObject<HTMLDivElement>;
  focusField: (field: string) => void;
} {
  const frame = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  useEffect(() => {
    if (!wanted) return;
    const field = frame.current?.querySelector<HTMLElement>(
      `[data-field="${wanted}"] :is(input, textarea, button)`,
    );
    if (field) {
      field.focus();
      setWanted(null);
    }
  }, [wanted, step]);
  return { frame, focusField: setWanted };
}

import { useHoneFormat } from '@hone/react';
import { useMemo } from 'react';
import { useT } from '../hooks/useT';
import type { Words } from './changeWords';

/** Texts and formats of the reader. */
export function useWords(): Words {
  const t = useT();
  const format = useHoneFormat();
  return useMemo(() => ({ t, format }), [t, format]);
}

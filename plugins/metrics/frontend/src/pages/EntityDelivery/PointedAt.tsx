import { WordChip } from '@hone/react';
import { useEffect, useRef } from 'react';
import { useT } from '../../hooks/useT';

/** Marks the roll-out that the address points at, and brings it into view. */
export function PointedAt() {
  const t = useT();
  const ref = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    ref.current?.scrollIntoView({ block: 'center' });
  }, []);
  return (
    <span ref={ref}>
      <WordChip word={t('releases.pointedAt')} />
    </span>
  );
}

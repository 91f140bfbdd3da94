import type { Freeze } from '@hone/backstage-plugin-experiments-common';
import { useId } from 'react';
import type { Scale } from './LaneSvg';
import styles from '../Calendar.module.css';

/** Times in which nothing starts, hatched behind the lanes that they are for. They are listed in words below the calendar. */
export function FreezeBands(props: {
  freezes: readonly Freeze[];
  scale: Scale;
  size: { width: number; height: number };
  offset: number;
}) {
  const { freezes, scale, size, offset } = props;
  const hatch = useId();
  if (freezes.length === 0) return null;
  return (
    <svg
      aria-hidden
      className={styles.freezes}
      style={{ insetInlineStart: offset }}
      width={size.width}
      height={size.height}
    >
      <defs>
        <pattern
          id={hatch}
          width="8"
          height="8"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <line className={styles.hatch} x1="0" x2="0" y1="0" y2="8" />
        </pattern>
      </defs>
      {freezes.map(freeze => {
        const left = Math.max(scale(Date.parse(freeze.from)), 0);
        const right = Math.min(scale(Date.parse(freeze.to)), size.width);
        if (right <= left) return null;
        return (
          <rect
            key={freeze.id}
            x={left}
            y={0}
            width={right - left}
            height={size.height}
            fill={`url(#${hatch})`}
          />
        );
      })}
    </svg>
  );
}

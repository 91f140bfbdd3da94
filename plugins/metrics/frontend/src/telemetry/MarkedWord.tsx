import type { ReactNode } from 'react';
import { ShapeMark, type Shape, type Tone } from './ShapeMark';
import styles from './telemetry.module.css';

/** A word with its shape: color is never the only difference. */
export function MarkedWord(props: {
  mark: readonly [shape: Shape, tone: Tone];
  children: ReactNode;
}) {
  const [shape, tone] = props.mark;
  return (
    <span className={styles.marked}>
      <ShapeMark shape={shape} tone={tone} />
      <span>{props.children}</span>
    </span>
  );
}

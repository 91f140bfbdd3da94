import styles from './telemetry.module.css';

export type Shape =
  | 'disc'
  | 'ring'
  | 'dashed-ring'
  | 'half-disc'
  | 'diamond'
  | 'square'
  | 'triangle';

export type Tone = 'better' | 'worse' | 'attention' | 'unclear';

const FORMS: Record<Shape, JSX.Element> = {
  disc: <circle cx="7" cy="7" r="5" className={styles.filled} />,
  ring: <circle cx="7" cy="7" r="5" />,
  'dashed-ring': <circle cx="7" cy="7" r="5" strokeDasharray="3 2.2" />,
  'half-disc': (
    <>
      <circle cx="7" cy="7" r="5" />
      <path d="M7 2a5 5 0 0 1 0 10z" className={styles.filled} />
    </>
  ),
  diamond: <path d="M7 1l6 6-6 6-6-6z" className={styles.filled} />,
  square: <rect x="2.5" y="2.5" width="9" height="9" />,
  triangle: <path d="M7 2l5.5 10h-11z" />,
};

/** A shape that stands before a word; never alone. */
export function ShapeMark(props: { shape: Shape; tone: Tone }) {
  return (
    <svg
      width="14"
      height="14"
      viewBox="0 0 14 14"
      aria-hidden
      className={styles.shape}
      data-tone={props.tone}
    >
      {FORMS[props.shape]}
    </svg>
  );
}

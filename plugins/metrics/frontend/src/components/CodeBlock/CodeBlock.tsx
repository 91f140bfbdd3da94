import styles from './CodeBlock.module.css';

/** Text for a terminal or a file, which scrolls inside itself. */
export function CodeBlock(props: { label: string; children: string }) {
  return (
    <pre
      role="region"
      aria-label={props.label}
      // A region that scrolls must be reachable by keyboard.
      tabIndex={0} // eslint-disable-line jsx-a11y/no-noninteractive-tabindex -- see above
      className={styles.code}
    >
      {props.children}
    </pre>
  );
}

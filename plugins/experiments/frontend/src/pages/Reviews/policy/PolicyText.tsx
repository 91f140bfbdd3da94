import styles from './Policy.module.css';

/** The text of a policy, as it was written. */
export function PolicyText(props: { label: string; text: string }) {
  return (
    <pre
      role="region"
      aria-label={props.label}
      // A region that scrolls must be reachable by keyboard.
      tabIndex={0} // eslint-disable-line jsx-a11y/no-noninteractive-tabindex -- see above
      className={styles.text}
    >
      {props.text}
    </pre>
  );
}

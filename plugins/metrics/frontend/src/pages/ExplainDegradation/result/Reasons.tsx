import styles from '../ExplainDegradation.module.css';

/** Why something may be the cause. */
export function Reasons(props: { reasons: readonly string[] }) {
  return (
    <ul className={styles.plain}>
      {props.reasons.map(reason => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  );
}

import { useT } from '../hooks/useT';
import { actFailure, type ActPermission } from './actFailure';
import styles from './telemetry.module.css';

/** Says why an act did not work; nothing where it did. */
export function ActFailure(props: {
  error: Error | null;
  permission?: ActPermission;
}) {
  const t = useT();
  if (!props.error) return null;
  return (
    <span role="alert" className={styles.failure}>
      {actFailure(t, props.error, props.permission)}
    </span>
  );
}

import { ActorName } from '../ActorName';
import styles from './governance.module.css';

/** Several people or groups, side by side. */
export function ActorNames(props: { actors: readonly string[] }) {
  return (
    <span className={styles.names}>
      {props.actors.map(actor => (
        <span key={actor}>
          <ActorName actor={actor} />
        </span>
      ))}
    </span>
  );
}

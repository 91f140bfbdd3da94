import type { Collision } from '@hone/backstage-plugin-experiments-common';
import { useCollisionText } from './useCollisionText';
import styles from './collisions.module.css';

/** Collisions as sentences, the worst first. */
export function CollisionList(props: { collisions: readonly Collision[] }) {
  const text = useCollisionText();
  return (
    <ul className={styles.list}>
      {props.collisions.map((collision, i) => (
        <li key={collision.key ?? `hidden-${i}`}>{text(collision.sentence)}</li>
      ))}
    </ul>
  );
}

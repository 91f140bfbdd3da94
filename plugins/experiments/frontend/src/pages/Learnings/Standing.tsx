import type {
  Learning,
  LearningStance,
} from '@hone/backstage-plugin-experiments-common';
import { useT } from '../../hooks/useT';
import { heldFor } from './heldFor';
import styles from './Learnings.module.css';

function keysOf(learning: Learning, stance: LearningStance): string {
  return learning.trials
    .filter(trial => trial.stance === stance)
    .map(({ experiment }) => experiment.key)
    .join(', ');
}

/** Who is for and against a learning, how long it held, and how often it was used again. */
export function Standing(props: { learning: Learning }) {
  const { learning } = props;
  const { supports, contradicts, unclear, reused, conditions } = learning;
  const t = useT();
  const held = heldFor(learning.trials);
  return (
    <div>
      <p className={styles.facts}>
        <span>
          {supports > 0
            ? t('learnings.supports', {
                n: String(supports),
                keys: keysOf(learning, 'supports'),
              })
            : t('learnings.noSupport')}
        </span>
        {contradicts > 0 && (
          <span>
            {t('learnings.contradicts', {
              n: String(contradicts),
              keys: keysOf(learning, 'contradicts'),
            })}
          </span>
        )}
        {unclear > 0 && (
          <span>
            {t('learnings.unclear', { keys: keysOf(learning, 'unclear') })}
          </span>
        )}
        {reused > 0 && <span>{t('learnings.reused', { count: reused })}</span>}
      </p>
      {held && (
        <p className={styles.note}>
          {t(held.gone ? 'learnings.gone' : 'learnings.held', {
            day: String(held.day),
            keys: held.keys.join(', '),
          })}
        </p>
      )}
      {contradicts > 0 && (
        <p className={styles.note}>
          <strong>{t('learnings.open', { count: contradicts })}</strong>
        </p>
      )}
      {conditions.length > 0 && (
        <p className={styles.note}>
          {t('learnings.scope', { conditions: conditions.join('; ') })}
        </p>
      )}
    </div>
  );
}

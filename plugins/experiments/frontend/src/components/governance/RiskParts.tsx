import type {
  RiskAnswers,
  RiskAssessment,
} from '@hone/backstage-plugin-experiments-common';
import { Text } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import { usePartText } from './usePartText';
import styles from './governance.module.css';

/** The tier of a plan with everything that the score adds up. */
export function RiskParts(props: {
  assessment: RiskAssessment;
  /** What the assessment rests on, where it is at hand. */
  answers?: RiskAnswers;
}) {
  const { assessment } = props;
  const { tier, score, floors, contributions, autonomy } = assessment;
  const t = useT();
  const text = usePartText(props.answers);
  const adding = contributions.filter(part => part.points > 0);
  const others = contributions.filter(part => part.points <= 0);
  return (
    <div className={styles.risk}>
      <p className={styles.headline}>
        <span className={styles.tier}>{t('governance.tier', { tier })}</span>
        <span>{t('governance.score', { score: String(score) })}</span>
        {floors.length > 0 && (
          <span>
            {t('governance.floor', {
              rules: floors.map(floor => floor.rule).join(', '),
            })}
          </span>
        )}
      </p>
      {adding.length > 0 ? (
        <ul className={styles.parts} aria-label={t('governance.parts')}>
          {adding.map(part => (
            <li key={part.factor}>
              <span className={styles.points}>
                {t('governance.points', { points: String(part.points) })}
              </span>{' '}
              {text(part)}
            </li>
          ))}
          <li className={styles.points}>
            {t('governance.sum', { score: String(score) })}
          </li>
        </ul>
      ) : (
        <Text as="p">{t('governance.nothing')}</Text>
      )}
      {autonomy && <Text as="p">{autonomy.sentence}</Text>}
      {others.length > 0 && (
        <details className={styles.details}>
          <summary>{t('governance.others')}</summary>
          <ul className={styles.parts}>
            {others.map(part => (
              <li key={part.factor}>{text(part)}</li>
            ))}
          </ul>
        </details>
      )}
      <Text as="p" variant="body-small">
        {assessment.policyVersion === 0
          ? t('governance.policyShipped')
          : t('governance.policy', {
              version: String(assessment.policyVersion),
            })}
      </Text>
    </div>
  );
}

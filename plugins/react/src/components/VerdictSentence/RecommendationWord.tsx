import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { classNames } from '../../theme/classNames';
import tokens from '../../theme/tokens.module.css';
import { honeReactTranslationRef } from '../../translation';
import { Recommendation, RECOMMENDATION_ICONS } from './recommendation';
import styles from './VerdictSentence.module.css';

/**
 * The recommendation as a word with its icon: Ship, Roll back, Keep running, Needs a look, Not valid, Can't tell.
 *
 * @public
 */
export function RecommendationWord(props: { recommendation: Recommendation }) {
  const { t } = useTranslationRef(honeReactTranslationRef);
  const Icon = RECOMMENDATION_ICONS[props.recommendation];
  return (
    <span className={classNames(tokens.hone, styles.recommendation)}>
      <Icon aria-hidden size={16} />
      {t(`recommendation.${props.recommendation}`)}
    </span>
  );
}

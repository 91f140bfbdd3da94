import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { honeReactTranslationRef } from '../../translation';
import styles from './CounterfactualChart.module.css';

/** Says which line is which; samples are drawn as in the plot. */
export function Legend(props: { band: boolean }) {
  const { t } = useTranslationRef(honeReactTranslationRef);
  return (
    <ul className={styles.legend}>
      <li>
        <svg width="24" height="10" aria-hidden>
          <line x1="0" x2="24" y1="5" y2="5" className={styles.observed} />
        </svg>
        {t('counterfactual.observed')}
      </li>
      <li>
        <svg width="24" height="10" aria-hidden>
          <line x1="0" x2="24" y1="5" y2="5" className={styles.expected} />
        </svg>
        {t('counterfactual.expected')}
      </li>
      {props.band && (
        <li>
          <svg width="24" height="10" aria-hidden>
            <rect width="24" height="10" className={styles.band} />
          </svg>
          {t('counterfactual.band')}
        </li>
      )}
    </ul>
  );
}

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { Instant } from '../../formatting';
import { useHoneFormat } from '../../hooks';
import { classNames } from '../../theme/classNames';
import tokens from '../../theme/tokens.module.css';
import { honeReactTranslationRef } from '../../translation';
import styles from './panels.module.css';

/**
 * Properties of {@link NotEnoughData}.
 *
 * @public
 */
export interface NotEnoughDataProps {
  /** Collected so far. */
  n: number;
  /** Needed before the number is shown; null when that is unknown. */
  needed: number | null;
  /** What is counted: "weeks", "deployments"; default "observations". */
  unit?: string;
  /** When there will be enough at this pace; null when that is unknown. */
  forecast?: Instant | null;
  /** What will stand here; default "Not enough data yet". */
  title?: string;
  /** One more sentence: "First planned look on week 8; effects stay sealed until then." */
  detail?: string;
  /** Height in pixels of what will stand here. */
  height?: number;
}

/**
 * The reserved place of a number that cannot be told yet: how much there is, how much it needs, and when.
 *
 * @public
 */
export function NotEnoughData(props: NotEnoughDataProps) {
  const { n, needed, forecast, detail, height } = props;
  const { t } = useTranslationRef(honeReactTranslationRef);
  const format = useHoneFormat();
  const unit = props.unit ?? t('panel.observations');
  const numbers = {
    n: format.number(n),
    needed: format.number(needed ?? 0),
    unit,
  };
  return (
    <div
      className={classNames(tokens.hone, styles.notEnough)}
      style={{ minBlockSize: height }}
    >
      <Text weight="bold">{props.title ?? t('panel.notEnoughTitle')}</Text>
      {needed !== null && needed > 0 && (
        <div
          role="progressbar"
          aria-label={t('panel.progressName', numbers)}
          aria-valuemin={0}
          aria-valuemax={needed}
          aria-valuenow={Math.min(n, needed)}
          className={styles.progress}
        >
          <div
            className={styles.progressBar}
            style={{ inlineSize: `${Math.min(100, (100 * n) / needed)}%` }}
          />
        </div>
      )}
      <p className={styles.sentence}>
        {needed === null
          ? t('panel.progressOnly', numbers)
          : t('panel.progress', numbers)}
        {forecast && ` ${t('panel.forecast', { date: format.date(forecast) })}`}
        {detail && ` ${detail}`}
      </p>
    </div>
  );
}

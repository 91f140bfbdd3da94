import { useHoneFormat } from '@hone/react';
import { Text } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import styles from './Forecasts.module.css';

/** Where outcomes fell, by fifths of the forecasts. Each bar says its number in text. */
export function OutcomeBars(props: { bins: readonly number[] }) {
  const { bins } = props;
  const t = useT();
  const format = useHoneFormat();
  const most = Math.max(1, ...bins);
  const percent = (share: number) => format.number(share, { style: 'percent' });
  return (
    <div>
      <ul className={styles.bars} aria-label={t('forecasts.page.bins')}>
        {bins.map((count, i) => (
          <li key={i} className={styles.bar}>
            <span className={styles.hidden}>
              {t('forecasts.page.bin', {
                from: percent(i / bins.length),
                to: percent((i + 1) / bins.length),
                n: String(count),
              })}
            </span>
            <span aria-hidden>{count}</span>
            <span
              aria-hidden
              className={styles.fill}
              style={{ blockSize: `${(70 * count) / most}%` }}
            />
          </li>
        ))}
      </ul>
      <Text variant="body-small">{t('forecasts.page.binsHint')}</Text>
    </div>
  );
}

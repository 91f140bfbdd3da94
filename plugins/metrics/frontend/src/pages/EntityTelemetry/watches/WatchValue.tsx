import type { Watch } from '@hone/backstage-plugin-metrics-common';
import { useHoneFormat } from '@hone/react';
import { useT } from '../../../hooks/useT';
import styles from '../EntityTelemetry.module.css';

/** The newest value beside what was expected of it. */
export function WatchValue(props: { watch: Watch }) {
  const { latest, expected, unit } = props.watch;
  const t = useT();
  const format = useHoneFormat();
  if (latest === null) return null;
  const magnitude = Math.max(Math.abs(latest), Math.abs(expected?.upper ?? 0));
  const print = (value: number) => format.value(value, { unit, magnitude });
  return (
    <p className={styles.text}>
      {expected
        ? t('telemetry.watch.now', {
            value: print(latest),
            expected: print(expected.value),
            interval: `[${print(expected.lower)}, ${print(expected.upper)}]`,
          })
        : t('telemetry.watch.nowOnly', { value: print(latest) })}
    </p>
  );
}

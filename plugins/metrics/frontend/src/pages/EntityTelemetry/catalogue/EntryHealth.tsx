import type { MetricHealth } from '@hone/backstage-plugin-metrics-common';
import { useHoneFormat, type HoneFormat } from '@hone/react';
import { useT, type T } from '../../../hooks/useT';
import { MarkedWord } from '../../../telemetry/MarkedWord';
import type { Shape, Tone } from '../../../telemetry/ShapeMark';
import styles from '../EntityTelemetry.module.css';

const MARKS: Record<MetricHealth['state'], readonly [Shape, Tone]> = {
  ok: ['disc', 'better'],
  gaps: ['half-disc', 'attention'],
  silent: ['square', 'unclear'],
  failing: ['triangle', 'attention'],
};

function healthText(t: T, format: HoneFormat, health: MetricHealth): string {
  const { state, share, since } = health;
  if (state === 'gaps' && share !== null) {
    return t('telemetry.health.gaps', {
      share: format.effect(share, { unsigned: true }),
    });
  }
  if (state === 'silent' && since === null) return t('telemetry.health.never');
  return t(`telemetry.health.${state === 'gaps' ? 'ok' : state}`);
}

/** Whether a metric has data, since when, and how close its values stand. */
export function EntryHealth(props: { health: MetricHealth }) {
  const { health } = props;
  const { state, since, stepSeconds } = health;
  const t = useT();
  const format = useHoneFormat();
  return (
    <span className={styles.stack}>
      <MarkedWord mark={MARKS[state]}>
        {healthText(t, format, health)}
      </MarkedWord>
      <span className={styles.small}>
        {[
          since &&
            t('telemetry.health.since', {
              at:
                state === 'ok' || state === 'gaps'
                  ? format.date(since)
                  : format.moment(since),
            }),
          t('telemetry.health.step', { step: format.duration(stepSeconds) }),
        ]
          .filter(Boolean)
          .join(', ')}
      </span>
    </span>
  );
}

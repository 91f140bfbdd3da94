import type { SealedWaves } from '@hone/backstage-plugin-experiments-common';
import { useHoneFormat } from '@hone/react';
import { Text, VisuallyHidden } from '@backstage/ui';
import { ServiceName } from '../../../components/ServiceName';
import { useT } from '../../../hooks/useT';
import styles from './WavesTable.module.css';

/** Services by periods: a filled cell has the change, an empty one waits and is the comparison. */
export function WavesTable(props: { waves: SealedWaves }) {
  const { switchTimes, assignment, seed } = props.waves;
  const t = useT();
  const format = useHoneFormat();
  const rows = [...assignment].sort(
    (a, b) => a.wave - b.wave || a.entityRef.localeCompare(b.entityRef),
  );
  const caption = t('experiment.waves.caption');
  return (
    <>
      <Text as="p">
        {t('experiment.waves.summary', {
          services: format.number(rows.length),
          waves: format.number(switchTimes.length),
        })}
      </Text>
      <div
        role="region"
        aria-label={caption}
        className={styles.region}
        // A region that scrolls must be reachable by keyboard.
        tabIndex={0} // eslint-disable-line jsx-a11y/no-noninteractive-tabindex -- see above
      >
        <table className={styles.table}>
          <caption className={styles.caption}>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t('experiment.service')}</th>
              <th scope="col">{t('experiment.waves.wave')}</th>
              <th scope="col">{t('experiment.waves.before')}</th>
              {switchTimes.map(at => (
                <th key={at} scope="col">
                  {t('experiment.waves.from', { date: format.date(at) })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ entityRef, wave }) => (
              <tr key={entityRef}>
                <th scope="row">
                  <ServiceName entityRef={entityRef} />
                </th>
                <td>{format.number(wave)}</td>
                <PeriodCell changed={false} />
                {switchTimes.map((at, index) => (
                  <PeriodCell key={at} changed={index + 1 >= wave} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Text as="p" variant="body-small">
        {t('experiment.waves.seed', { seed })}
      </Text>
    </>
  );
}

function PeriodCell(props: { changed: boolean }) {
  const { changed } = props;
  const t = useT();
  return (
    <td data-changed={changed} className={styles.period}>
      <span className={styles.mark} aria-hidden />
      <VisuallyHidden>
        {changed ? t('experiment.waves.changed') : t('experiment.waves.waits')}
      </VisuallyHidden>
    </td>
  );
}

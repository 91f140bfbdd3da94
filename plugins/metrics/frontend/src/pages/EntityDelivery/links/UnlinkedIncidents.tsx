import type { ServiceIncident } from '@hone/backstage-plugin-metrics-common';
import { useHoneFormat } from '@hone/react';
import { Button, Link, Text } from '@backstage/ui';
import { useT } from '../../../hooks/useT';
import type { DeliveryWindow } from '../../../measures/deliveryWindow';
import styles from '../EntityDelivery.module.css';

/** More than these are found where incidents are kept. */
const SHOWN = 10;

/** Incidents of the range without a deployment, the newest first, each with the way to link it. */
export function UnlinkedIncidents(props: {
  window: DeliveryWindow;
  incidents: ServiceIncident[];
  onLink: (incident: string) => void;
}) {
  const { window, incidents, onLink } = props;
  const { from, to } = window.current;
  const t = useT();
  const found = incidents
    .filter(
      ({ at, deployment }) =>
        deployment === null &&
        Date.parse(at) >= Date.parse(from) &&
        Date.parse(at) < Date.parse(to),
    )
    .reverse();
  if (found.length === 0) return null;
  return (
    <section aria-label={t('unlinked.title')}>
      <Text as="h2" variant="title-x-small">
        {t('unlinked.title')}
      </Text>
      <Text as="p">{t('unlinked.text', { count: found.length })}</Text>
      <ul className={styles.list}>
        {found.slice(0, SHOWN).map(incident => (
          <li key={incident.id} className={styles.item}>
            <UnlinkedIncident
              incident={incident}
              onLink={() => onLink(incident.id)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function UnlinkedIncident(props: {
  incident: ServiceIncident;
  onLink: () => void;
}) {
  const { id, at, mitigatedAt, url, confidence } = props.incident;
  const t = useT();
  const format = useHoneFormat();
  const seconds = mitigatedAt
    ? (Date.parse(mitigatedAt) - Date.parse(at)) / 1000
    : null;
  return (
    <span className={styles.words}>
      <strong>{format.moment(at)}</strong>
      {url ? <Link href={url}>{id}</Link> : <span>{id}</span>}
      <span>
        {seconds === null
          ? t('unlinked.open')
          : t('unlinked.lasted', { duration: format.duration(seconds) })}
      </span>
      {confidence === 'person' && <span>{t('unlinked.person')}</span>}
      <Button
        size="small"
        variant="tertiary"
        aria-label={t('link.set', { incident: id })}
        onPress={props.onLink}
      >
        {t('link.shortSet')}
      </Button>
    </span>
  );
}

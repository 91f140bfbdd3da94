import type { Explanation } from '@hone/backstage-plugin-metrics-common';
import { LoadingPanel, useHoneFormat, type HoneFormat } from '@hone/react';
import { Link, Text } from '@backstage/ui';
import { useEffect, useRef } from 'react';
import { LoadFailure } from '../../components/LoadFailure';
import { useEntityTitles } from '../../hooks/useEntityTitles';
import { useExplanations } from '../../hooks/useExplanations';
import { useT, type T } from '../../hooks/useT';
import { useUrlWith } from '../../hooks/useUrlWith';
import styles from './ExplainDegradation.module.css';

/** What was explained of the service before, newest first. */
export function EarlierExplanations(props: {
  entityRef: string;
  /** The one that the address names. */
  shown: string | null;
  /** Its state; the list is asked for again when it is no longer pending. */
  state: Explanation['state'] | null;
}) {
  const { entityRef, shown, state } = props;
  const t = useT();
  const name = useEntityTitles([entityRef])[entityRef] ?? entityRef;
  const query = useExplanations(entityRef);
  const { data, isPending, error, refetch } = query;
  const before = useRef(state);
  useEffect(() => {
    if (before.current === 'pending' && state !== 'pending') refetch();
    before.current = state;
  }, [state, refetch]);
  const title = t('explain.earlier.title', { name });
  return (
    <section aria-label={title}>
      <Text as="h2" variant="title-x-small">
        {title}
      </Text>
      {isPending && <LoadingPanel lines={3} />}
      {error && (
        <LoadFailure
          title={t('explain.error.list')}
          name={name}
          query={query}
          forbidden={t('telemetry.error.forbidden')}
        />
      )}
      {data?.length === 0 && <Text as="p">{t('explain.earlier.empty')}</Text>}
      <ul className={styles.list}>
        {data?.map(explanation => (
          <li
            key={explanation.id}
            className={styles.item}
            aria-current={explanation.id === shown ? 'true' : undefined}
          >
            <Earlier
              explanation={explanation}
              isShown={explanation.id === shown}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function titleOf(t: T, format: HoneFormat, explanation: Explanation): string {
  const { metricTitle } = explanation;
  const at = format.moment(explanation.at);
  return metricTitle
    ? t('explain.earlier.of', { metric: metricTitle, at })
    : t('explain.earlier.ofAny', { at });
}

function outcomeOf(t: T, explanation: Explanation): string {
  const { state, found, summary, error } = explanation;
  if (state === 'pending') return t('explain.earlier.pending');
  if (state === 'failed') {
    return t('explain.earlier.failed', { message: error ?? '' });
  }
  return found ? summary : t('explain.earlier.nothing');
}

function Earlier(props: { explanation: Explanation; isShown: boolean }) {
  const { explanation, isShown } = props;
  const t = useT();
  const format = useHoneFormat();
  const urlWith = useUrlWith();
  const href = urlWith({
    entity: explanation.entityRef,
    metric: null,
    at: null,
    id: explanation.id,
  });
  return (
    <>
      <span className={styles.words}>
        <Link href={href} weight="bold" standalone>
          {titleOf(t, format, explanation)}
        </Link>
        {explanation.incident && <span>{explanation.incident.externalId}</span>}
        {isShown && <span>({t('explain.earlier.shown')})</span>}
      </span>
      <span className={styles.small}>{outcomeOf(t, explanation)}</span>
    </>
  );
}

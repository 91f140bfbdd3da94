import { useUrlState } from '@hone/react';
import { Flex, Text } from '@backstage/ui';
import { useState } from 'react';
import { useExplanation } from '../../hooks/useExplanations';
import { useT } from '../../hooks/useT';
import { EarlierExplanations } from './EarlierExplanations';
import { EXPLAIN_URL } from './explainUrl';
import { ExplainForm } from './form/ExplainForm';
import { ExplanationPanel } from './ExplanationPanel';
import styles from './ExplainDegradation.module.css';

/** What most likely caused this, and what can't we rule out? */
export function ExplainDegradation() {
  const t = useT();
  const [url, setUrl] = useUrlState(EXPLAIN_URL);
  const [isCancelled, setCancelled] = useState(false);
  const query = useExplanation(url.id);
  const shown = query.data;
  const entity = shown?.entityRef ?? url.entity;
  return (
    <Flex direction="column" gap="5" className={styles.root}>
      <Text as="h2" variant="title-x-small">
        {t('explain.title')}
      </Text>
      <ExplainForm
        given={{
          entity,
          metric: shown?.metricId ?? url.metric,
          at: shown?.at ?? url.at,
        }}
        onEntity={next =>
          setUrl({ entity: next, metric: null, at: url.at, id: null })
        }
        onAsked={id => {
          setCancelled(false);
          setUrl({ id });
        }}
      />
      <span role="status">{isCancelled && t('explain.pending.cancelled')}</span>
      {url.id === null && !isCancelled && entity === null && (
        <p className={styles.text}>{t('explain.form.choose')}</p>
      )}
      {url.id !== null && (
        <ExplanationPanel
          key={url.id}
          id={url.id}
          query={query}
          onCancel={() => {
            setCancelled(true);
            setUrl({ id: null, entity });
          }}
          onAsked={id => setUrl({ id })}
        />
      )}
      {entity !== null && (
        <EarlierExplanations
          entityRef={entity}
          shown={url.id}
          state={shown?.state ?? null}
        />
      )}
    </Flex>
  );
}

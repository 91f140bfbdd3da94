import { ErrorPanel, LoadingPanel } from '@hone/react';
import { Button, Text } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { planningApiRef } from '../../../api/planningApiRef';
import { useT } from '../../../hooks/useT';
import { planningKeys } from '../planningKeys';
import { useCandidates } from '../useCandidates';
import type { WizardDraft } from '../wizardDraft';
import { Choice } from './Choice';
import { fromTemplate } from './fromTemplate';
import { rankTemplates, type RankedTemplate } from './rankTemplates';
import styles from '../Wizard.module.css';

const SHOWN_AT_FIRST = 3;
const MOST_CANDIDATES = 20;

/** Templates, those that this service can measure first. */
export function TemplateChoices(props: {
  draft: WizardDraft;
  onChoose: (patch: Partial<WizardDraft>) => void;
}) {
  const { draft, onChoose } = props;
  const t = useT();
  const api = useApi(planningApiRef);
  const [all, setAll] = useState(false);
  const query = useQuery({
    queryKey: planningKeys.templates,
    queryFn: ({ signal }) => api.templates({ signal }),
  });
  const candidates = useCandidates(draft.service, '', {
    limit: MOST_CANDIDATES,
  });

  if (query.isPending) return <LoadingPanel height={240} />;
  if (query.error) {
    return (
      <ErrorPanel
        title={t('error.load')}
        error={query.error}
        onRetry={() => query.refetch()}
        isRetrying={query.isFetching}
      />
    );
  }
  const ranked = rankTemplates(query.data, candidates.data?.items ?? []);
  if (ranked.length === 0) return null;
  const shown = all ? ranked : ranked.slice(0, SHOWN_AT_FIRST);
  return (
    <section aria-label={t('wizard.from.templates')}>
      <Text as="h3" variant="body-medium" weight="bold">
        {t('wizard.from.templates')}
      </Text>
      <ul className={styles.candidates}>
        {shown.map(one => (
          <TemplateChoice
            key={one.template.id}
            ranked={one}
            isChosen={draft.templateId === one.template.id}
            onChoose={() => onChoose(fromTemplate(one.template))}
          />
        ))}
      </ul>
      {ranked.length > SHOWN_AT_FIRST && (
        <Button
          size="small"
          variant="tertiary"
          aria-expanded={all}
          onPress={() => setAll(!all)}
        >
          {all
            ? t('wizard.from.fewer')
            : t('wizard.from.all', { total: String(ranked.length) })}
        </Button>
      )}
    </section>
  );
}

function TemplateChoice(props: {
  ranked: RankedTemplate;
  isChosen: boolean;
  onChoose: () => void;
}) {
  const { template, metricTitle } = props.ranked;
  const t = useT();
  return (
    <Choice
      title={template.title}
      text={template.summary || template.hypothesis.problem}
      note={
        metricTitle &&
        t('wizard.from.measuredHere', {
          metric: metricTitle,
          design: t(`design.${template.design}`),
        })
      }
      isChosen={props.isChosen}
      onChoose={props.onChoose}
    >
      {template.source && (
        <details className={styles.query}>
          <summary>{t('wizard.from.source')}</summary>
          <Text as="p" variant="body-small">
            {template.source}
          </Text>
        </details>
      )}
    </Choice>
  );
}

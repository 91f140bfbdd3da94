import type {
  MetricCandidate,
  SourceFailure,
} from '@hone/backstage-plugin-metrics-common';
import { ErrorPanel, LoadingPanel } from '@hone/react';
import type { UseQueryResult } from '@tanstack/react-query';
import { Flex, SearchField, Text } from '@backstage/ui';
import { useEntityTitle } from '../../components/EntityCombobox/useEntityTitle';
import { useT } from '../../hooks/useT';
import { CandidateRow } from './CandidateRow';
import { isSameMetric, toChosen } from './proposeGuardrails';
import type { WizardFormState } from './useWizardForm';
import styles from './Wizard.module.css';

/** Series that fit the text, each with its last day, its query and why it was proposed. */
export function Candidates(props: {
  form: WizardFormState;
  query: UseQueryResult<{
    items: MetricCandidate[];
    failures: SourceFailure[];
  }>;
  search: string;
  onSearch: (search: string) => void;
}) {
  const { form, query, search, onSearch } = props;
  const { draft, update } = form;
  const t = useT();
  const service = useEntityTitle(draft.service);
  if (!draft.service)
    return <Text as="p">{t('wizard.candidates.noService')}</Text>;
  const items = query.data?.items ?? [];
  const isPrimary = (candidate: MetricCandidate) =>
    draft.primary !== null && isSameMetric(toChosen(candidate), draft.primary);
  const isGuardrail = (candidate: MetricCandidate) =>
    draft.guardrails.some(one => isSameMetric(toChosen(candidate), one));

  const choose = (candidate: MetricCandidate) => {
    const primary = toChosen(candidate);
    update({
      primary,
      linked: null,
      guardrails: draft.guardrails.filter(one => !isSameMetric(one, primary)),
    });
  };
  const guard = (candidate: MetricCandidate) =>
    update({
      guardrailsTouched: true,
      guardrails: [
        ...draft.guardrails,
        { ...toChosen(candidate), marginPercent: 10 },
      ],
    });

  return (
    <section
      aria-label={t('wizard.candidates.title', { service: service ?? '' })}
    >
      <Flex justify="between" align="end" gap="3" className={styles.wrap}>
        <Text as="h3" weight="bold">
          {t('wizard.candidates.title', { service: service ?? '' })}
        </Text>
        <SearchField
          className={styles.candidateSearch}
          aria-label={t('wizard.candidates.search')}
          placeholder={t('wizard.candidates.searchHint')}
          value={search}
          onChange={onSearch}
          size="small"
        />
      </Flex>
      {query.isPending && <LoadingPanel height={240} />}
      {query.error && (
        <ErrorPanel
          title={t('error.load')}
          error={query.error}
          onRetry={() => query.refetch()}
          isRetrying={query.isFetching}
        />
      )}
      {query.data && items.length === 0 && (
        <Text as="p">{t('wizard.candidates.none')}</Text>
      )}
      <ul className={styles.candidates} aria-busy={query.isFetching}>
        {items.map(candidate => (
          <CandidateRow
            key={`${candidate.metric.sourceId}:${candidate.metric.name}`}
            candidate={candidate}
            isPrimary={isPrimary(candidate)}
            isGuardrail={isGuardrail(candidate)}
            onChoose={() => choose(candidate)}
            onGuard={() => guard(candidate)}
          />
        ))}
      </ul>
      {query.data?.failures.map(failure => (
        <Text as="p" key={failure.sourceId} variant="body-small">
          {t('wizard.candidates.failed', {
            source: failure.sourceId,
            message: failure.message,
          })}
        </Text>
      ))}
    </section>
  );
}

import { ErrorPanel, LoadingPanel } from '@hone/react';
import { Text } from '@backstage/ui';
import { useQuery } from '@tanstack/react-query';
import { useIdeasApi } from '../../../hooks/useIdeasApi';
import { useT } from '../../../hooks/useT';
import { queryKeys } from '../../../query/queryKeys';
import type { WizardDraft } from '../wizardDraft';
import { Choice } from './Choice';
import { fromIdea } from './fromIdea';
import styles from '../Wizard.module.css';

const MOST = 3;

/** The open ideas of a service that are worth most. */
export function IdeaChoices(props: {
  draft: WizardDraft;
  service: string;
  onChoose: (patch: Partial<WizardDraft>) => void;
}) {
  const { draft, service, onChoose } = props;
  const t = useT();
  const ideas = useIdeasApi();
  const filter = {
    entityRef: [service],
    status: ['open' as const],
    limit: MOST,
  };
  const query = useQuery({
    queryKey: queryKeys.ideaList(filter),
    queryFn: ({ signal }) => ideas.list(filter, { signal }),
  });

  if (query.isPending) return <LoadingPanel height={120} />;
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
  if (query.data.items.length === 0) return null;
  return (
    <section aria-label={t('wizard.from.ideas')}>
      <Text as="h3" variant="body-medium" weight="bold">
        {t('wizard.from.ideas')}
      </Text>
      <ul className={styles.candidates}>
        {query.data.items.map(idea => (
          <Choice
            key={idea.key}
            title={idea.title}
            text={idea.hypothesis.problem}
            note={[idea.source.label, idea.priority.sentence.text]
              .filter(Boolean)
              .join(' · ')}
            isChosen={draft.ideaKey === idea.key}
            onChoose={() => onChoose(fromIdea(idea))}
          />
        ))}
      </ul>
    </section>
  );
}

import type { Idea } from '@hone/backstage-plugin-experiments-common';
import { HoneApiError } from '@hone/common';
import {
  ErrorPanel,
  LoadingPanel,
  NotFoundPanel,
  SidePanel,
} from '@hone/react';
import { Flex, Text } from '@backstage/ui';
import { FactList } from '../../../components/FactList';
import { useT } from '../../../hooks/useT';
import { EditFactorsButton } from '../cells/EditFactorsButton';
import { PriorityFactors } from '../cells/PriorityFactors';
import { useIdea } from '../useIdea';
import { IdeaActions } from './IdeaActions';
import { IdeaFacts } from './IdeaFacts';
import { IdeaHistory } from './IdeaHistory';
import { SimilarIdeas } from './SimilarIdeas';

/** One idea with everything that is known about it, beside the list. */
export function IdeaPanel(props: {
  ideaKey: string | null;
  onClose: () => void;
}) {
  const { ideaKey, onClose } = props;
  const t = useT();
  const query = useIdea(ideaKey);
  const idea = query.data;
  const missing =
    query.error instanceof HoneApiError && query.error.status === 404;
  return (
    <SidePanel
      isOpen={ideaKey !== null}
      onClose={onClose}
      title={idea ? `${idea.key} ${idea.title}` : ideaKey ?? ''}
      width={600}
      footer={idea && <IdeaActions idea={idea} />}
    >
      {query.isPending && <LoadingPanel lines={10} />}
      {missing && <NotFoundPanel what={ideaKey ?? undefined} />}
      {query.error && !missing && (
        <ErrorPanel
          title={t('error.load')}
          error={query.error}
          onRetry={() => query.refetch()}
          isRetrying={query.isFetching}
        />
      )}
      {idea && <IdeaDetails idea={idea} />}
    </SidePanel>
  );
}

function IdeaDetails(props: { idea: Idea }) {
  const { idea } = props;
  const { problem, solution, metric } = idea.hypothesis;
  const t = useT();
  return (
    <Flex direction="column" gap="5">
      <IdeaFacts idea={idea} />
      <FactList
        facts={[
          [t('problem'), problem || t('none')],
          [t('solution'), solution || t('none')],
          [t('metric'), metric || t('none')],
        ]}
      />
      <section aria-label={t('backlog.whyHere')}>
        <Text as="h3" weight="bold">
          {t('backlog.whyHere')}
        </Text>
        <PriorityFactors idea={idea} />
        <Flex mt="2">
          <EditFactorsButton idea={idea} />
        </Flex>
      </section>
      {idea.status !== 'merged' && (
        <SimilarIdeas
          title={idea.title}
          problem={problem}
          entityRef={idea.entityRef}
          except={idea.key}
          idea={idea}
        />
      )}
      <IdeaHistory ideaKey={idea.key} />
    </Flex>
  );
}

import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type { Idea } from '@hone/backstage-plugin-experiments-common';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { ErrorPanel, LoadingPanel, EmptyPanel, useUrlState } from '@hone/react';
import { ButtonLink, Flex, Text } from '@backstage/ui';
import { useNavigate } from 'react-router-dom';
import { WhyPanel } from '../../components/WhyPanel/WhyPanel';
import { useEntityScope } from '../../hooks/useEntityScope';
import { useExperimentList } from '../../hooks/useExperimentList';
import { useLinks } from '../../hooks/useLinks';
import { useShortcut } from '../../hooks/useShortcut';
import { useT } from '../../hooks/useT';
import { whyNot } from '../Backlog/ideaActions';
import { ENTITY_URL } from './entityUrl';
import { EntityTimeline } from './EntityTimeline';
import { AlreadyLearned } from './AlreadyLearned';
import { HistoryTable } from './HistoryTable';
import { OpenExperiments } from './OpenExperiments';
import { TopRow } from './TopRow';
import { useEntityIdeas } from './useEntityIdeas';
import { sourceWords, WorthTrying } from './WorthTrying';
import styles from './EntityExperiments.module.css';

const OPEN_STATUSES = [
  'decide',
  'running',
  'paused',
  'scheduled',
  'in-review',
  'draft',
] as const;

/** Is something being tried here, is it working, and may I start mine? */
export function EntityExperiments(props: { entity: Entity }) {
  const { entity } = props;
  const t = useT();
  const links = useLinks();
  const navigate = useNavigate();
  const scope = useEntityScope(entity);
  const name = useEntityPresentation(entity).primaryTitle;
  const [url, setUrl] = useUrlState(ENTITY_URL);
  const wizard = links.wizard(
    scope.aggregate ? {} : { service: stringifyEntityRef(entity) },
  );
  useShortcut('n', () => navigate(wizard));

  const open = useExperimentList(
    { ...scope.filter, status: [...OPEN_STATUSES], sort: '-startedAt' },
    { limit: 20, enabled: !scope.empty },
  );
  const past = useExperimentList(
    { ...scope.filter, status: ['closed', 'watching'], sort: '-startedAt' },
    { limit: 20, enabled: !scope.empty },
  );
  const { ideas, slots } = useEntityIdeas(entity, scope);
  const known = [...(open.rows ?? []), ...(past.rows ?? [])];
  const nothing =
    open.rows?.length === 0 && past.rows?.length === 0 && !open.isFetching;

  if (scope.empty) {
    return <EmptyPanel sentence={t('entity.noServices', { name })} />;
  }
  return (
    <Flex direction="column" gap="5" className={styles.root}>
      <TopRow
        name={name}
        aggregate={scope.aggregate}
        open={open.rows}
        slots={slots}
        isUpdating={open.isFetching && Boolean(open.rows)}
        wizard={wizard}
      />
      {scope.omitted > 0 && (
        <Text>
          {t('entity.partial', {
            shown: String(scope.filter.entityRef?.length ?? 0),
            all: String((scope.filter.entityRef?.length ?? 0) + scope.omitted),
          })}
        </Text>
      )}
      {nothing ? (
        <NothingYet
          aggregate={scope.aggregate}
          wizard={wizard}
          ideas={ideas ?? []}
        />
      ) : (
        <>
          <OpenPart
            query={open}
            aggregate={scope.aggregate}
            onWhy={key => setUrl({ exp: key, panel: 'why' })}
          />
          <EntityTimeline
            experiments={known}
            isPending={open.isPending || past.isPending}
            range={url.range}
            onRange={range => setUrl({ range })}
          />
          <div className={styles.pair}>
            <WorthTrying ideas={ideas ?? []} aggregate={scope.aggregate} />
            <AlreadyLearned past={past.rows ?? []} />
          </div>
          <HistoryTable query={past} aggregate={scope.aggregate} />
        </>
      )}
      <WhyPanel
        experiment={
          url.panel === 'why'
            ? known.find(({ key }) => key === url.exp) ?? null
            : null
        }
        onClose={() => setUrl({ exp: null, panel: '' })}
      />
    </Flex>
  );
}

/** The open experiments, or why they cannot be shown; rows that are known stay. */
function OpenPart(props: {
  query: ReturnType<typeof useExperimentList>;
  aggregate: boolean;
  onWhy: (key: string) => void;
}) {
  const { query, aggregate, onWhy } = props;
  const t = useT();
  return (
    <>
      {query.isPending && <LoadingPanel height={220} />}
      {query.error && (
        <ErrorPanel
          title={t('error.load')}
          error={query.error}
          onRetry={() => query.refetch()}
          isRetrying={query.isFetching}
          lastGoodAt={query.dataUpdatedAt || null}
        />
      )}
      {query.rows && (
        <OpenExperiments
          experiments={query.rows}
          aggregate={aggregate}
          onWhy={({ key }) => onWhy(key)}
        />
      )}
    </>
  );
}

/** One sentence and the way to the first experiment: the strongest idea where there is one. */
function NothingYet(props: {
  aggregate: boolean;
  wizard: string;
  ideas: Idea[];
}) {
  const { aggregate, wizard, ideas } = props;
  const t = useT();
  const links = useLinks();
  const strongest = ideas.find(idea => whyNot(idea, 'try') === null);
  if (strongest) {
    const { key, title, entityRef } = strongest;
    return (
      <>
        <EmptyPanel
          sentence={t('entity.strongest', {
            title,
            source: sourceWords(t, strongest),
          })}
          action={
            <ButtonLink
              variant="primary"
              href={links.wizard({
                from: `idea:${key}`,
                service: entityRef ?? undefined,
              })}
              aria-label={t('backlog.tryIdea', { key, title })}
            >
              {t('backlog.try')}
            </ButtonLink>
          }
        />
        <WorthTrying ideas={ideas} aggregate={aggregate} />
      </>
    );
  }
  return (
    <EmptyPanel
      sentence={aggregate ? t('entity.emptyScope') : t('entity.empty')}
      action={
        <Flex align="center" gap="3">
          <ButtonLink variant="primary" href={wizard}>
            {t('startExperiment')}
          </ButtonLink>
          <Text variant="body-small">{t('entity.shortcut')}</Text>
        </Flex>
      }
    />
  );
}

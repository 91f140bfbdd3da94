import type {
  Idea,
  IdeaFilter,
} from '@hone/backstage-plugin-experiments-common';
import { SimulatedChip } from '@hone/react';
import { Link, Text } from '@backstage/ui';
import { useQuery } from '@tanstack/react-query';
import { useIdeasApi } from '../hooks/useIdeasApi';
import { useLinks } from '../hooks/useLinks';
import { useT } from '../hooks/useT';
import { WorthText } from '../pages/Backlog/cells/WorthText';
import { queryKeys } from '../query/queryKeys';
import { useMyOwners } from './useMyOwners';
import { WidgetQuery, withQueries } from './WidgetQuery';
import styles from './widgets.module.css';

const LIMIT = 5;

/** The ideas that are worth most to the reader's groups; to everybody for a reader without a group. */
function useTopIdeas() {
  const api = useIdeasApi();
  const { owners, ready, error } = useMyOwners();
  const filter: IdeaFilter = {
    ...(owners.length > 0 ? { owner: owners } : {}),
    status: ['open'],
    sort: '-rank',
    limit: LIMIT,
  };
  const query = useQuery({
    queryKey: queryKeys.topIdeas(filter),
    queryFn: async ({ signal }) => (await api.list(filter, { signal })).items,
    enabled: ready,
  });
  return error ? { ...query, isPending: false, error } : query;
}

function TopIdeas() {
  const t = useT();
  const links = useLinks();
  return (
    <WidgetQuery query={useTopIdeas()}>
      {ideas => (
        <>
          {ideas.length === 0 && <Text as="p">{t('widgets.noIdeas')}</Text>}
          {ideas.length > 0 && (
            <ol className={styles.ideas} aria-label={t('widgets.topIdeas')}>
              {ideas.map(idea => (
                <TopIdea key={idea.key} idea={idea} />
              ))}
            </ol>
          )}
          <Link href={links.backlog()}>{t('widgets.allIdeas')}</Link>
        </>
      )}
    </WidgetQuery>
  );
}

function TopIdea(props: { idea: Idea }) {
  const { idea } = props;
  const links = useLinks();
  return (
    <li className={styles.idea}>
      <Link href={links.backlog({ idea: idea.key })} weight="bold" standalone>
        {idea.key} {idea.title}
      </Link>
      <Text variant="body-small">
        <WorthText idea={idea} /> {idea.simulated && <SimulatedChip />}
      </Text>
    </li>
  );
}

/** What is most worth trying next, on the home page. */
export const TopIdeasWidget = withQueries(TopIdeas);

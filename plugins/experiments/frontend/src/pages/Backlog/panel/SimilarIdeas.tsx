import type {
  Idea,
  SimilarIdea,
} from '@hone/backstage-plugin-experiments-common';
import { useHoneFormat } from '@hone/react';
import { Button, Flex, Link, Text } from '@backstage/ui';
import { useLinks } from '../../../hooks/useLinks';
import { useT } from '../../../hooks/useT';
import { useBacklogPage } from '../backlogPage';
import { isPossible } from '../ideaActions';
import { useSimilarIdeas } from '../useSimilarIdeas';
import styles from '../Backlog.module.css';

/** What says nearly the same, so that nobody writes or tries it twice. Nothing while nothing is alike. */
export function SimilarIdeas(props: {
  title: string;
  problem: string;
  entityRef: string | null;
  except?: string;
  /** The idea that may be merged into one of them. */
  idea?: Idea;
}) {
  const { title, problem, entityRef, except, idea } = props;
  const t = useT();
  const similar = useSimilarIdeas({ title, problem, entityRef, except });
  const found = similar.data ?? [];
  return (
    <div role="status">
      {found.length > 0 && (
        <section aria-label={t('backlog.similar.title')}>
          <Text as="h3" weight="bold">
            {t('backlog.similar.title')}
          </Text>
          <ul className={styles.list}>
            {found.map(one => (
              <SimilarItem key={one.key} similar={one} idea={idea} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function SimilarItem(props: { similar: SimilarIdea; idea?: Idea }) {
  const { similar, idea } = props;
  const { kind, key, title, similarity, why } = similar;
  const t = useT();
  const links = useLinks();
  const format = useHoneFormat();
  const { ask } = useBacklogPage();
  const mergeable = kind === 'idea' && idea && isPossible(idea, 'merge');
  return (
    <li className={styles.item}>
      <Flex align="center" gap="2" className={styles.wrap}>
        <Link
          href={
            kind === 'idea'
              ? links.backlog({ idea: key })
              : links.experiment(key)
          }
          // From a form that is not saved yet, nothing leads away.
          target={idea ? undefined : '_blank'}
        >
          {key} {title}
        </Link>
        <span className={styles.small} title={why}>
          {t('backlog.similar.alike', {
            percent: format.number(similarity, { style: 'percent' }),
          })}
        </span>
        {mergeable && (
          <Button
            size="small"
            variant="tertiary"
            aria-label={t('backlog.similar.mergeInto', { key })}
            onPress={() =>
              ask({ kind: 'merge', ideas: [idea], into: { key, title } })
            }
          >
            {t('backlog.menu.merge')}
          </Button>
        )}
      </Flex>
    </li>
  );
}

import type { Idea } from '@hone/backstage-plugin-experiments-common';
import { useHoneFormat } from '@hone/react';
import { ButtonLink, Card, CardBody, Flex, Link, Text } from '@backstage/ui';
import { ServiceName } from '../../components/ServiceName';
import { useLinks } from '../../hooks/useLinks';
import { useT, type T } from '../../hooks/useT';
import { whyNot } from '../Backlog/ideaActions';
import styles from './EntityExperiments.module.css';

/** Where an idea comes from: what its source said, or the kind of source. */
export function sourceWords(t: T, { source }: Idea): string {
  return source.label ?? t(`backlog.sources.${source.type}`);
}

/** The most valuable ideas for this place, each one press away from its plan. */
export function WorthTrying(props: { ideas: Idea[]; aggregate: boolean }) {
  const { ideas, aggregate } = props;
  const t = useT();
  const links = useLinks();
  if (ideas.length === 0) return null;
  const title = t('entity.ideas', { count: ideas.length });
  return (
    <Card>
      <CardBody>
        <section aria-label={title}>
          <Flex justify="between" align="baseline" gap="3">
            <Text as="h2" variant="title-x-small">
              {title}
            </Text>
            <Link href={links.backlog()}>{t('entity.allIdeas')}</Link>
          </Flex>
          <ol className={styles.ideas}>
            {ideas.map(idea => (
              <IdeaItem key={idea.key} idea={idea} aggregate={aggregate} />
            ))}
          </ol>
        </section>
      </CardBody>
    </Card>
  );
}

function IdeaItem(props: { idea: Idea; aggregate: boolean }) {
  const { idea, aggregate } = props;
  const { worthPerMonth, unit } = idea.priority;
  const t = useT();
  const links = useLinks();
  const format = useHoneFormat();
  const blocked = whyNot(idea, 'try');
  return (
    <li className={styles.idea}>
      <div>
        <Link href={links.backlog({ idea: idea.key })} weight="bold" standalone>
          {idea.title}
        </Link>
        <Text as="p" className={styles.cardFacts}>
          <span className={styles.fact}>
            {t('entity.ideaFrom', { source: sourceWords(t, idea) })}
          </span>
          <span className={styles.fact}>
            {worthPerMonth === null
              ? t('entity.ideaWorthUnknown')
              : t('entity.ideaWorth', {
                  value: format.number(worthPerMonth),
                  unit,
                })}
          </span>
          {aggregate && idea.entityRef && (
            <span className={styles.fact}>
              <ServiceName entityRef={idea.entityRef} />
            </span>
          )}
        </Text>
        {blocked && <Text as="p">{blocked}</Text>}
      </div>
      {!blocked && (
        <ButtonLink
          size="small"
          variant="secondary"
          href={links.wizard({
            from: `idea:${idea.key}`,
            service: idea.entityRef ?? undefined,
          })}
          aria-label={t('backlog.tryIdea', {
            key: idea.key,
            title: idea.title,
          })}
        >
          {t('backlog.try')}
        </ButtonLink>
      )}
    </li>
  );
}

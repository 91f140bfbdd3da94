import type {
  Experiment,
  ExperimentReference,
} from '@hone/backstage-plugin-experiments-common';
import { ButtonLink, Flex, Link } from '@backstage/ui';
import { Fragment, type ReactNode } from 'react';
import { ExperimentLink } from '../../../components/ExperimentLink';
import { FactList } from '../../../components/FactList';
import { ServiceName } from '../../../components/ServiceName';
import { useLinks } from '../../../hooks/useLinks';
import { useT } from '../../../hooks/useT';
import { PlanSection } from './PlanSection';

/** Where the experiment comes from, what came after it, and who from outside reads it. */
export function PlanLinks(props: { experiment: Experiment }) {
  const { experiment } = props;
  const { idea, follows, followedBy, templateId, sharedWith } = experiment;
  const t = useT();
  const links = useLinks();
  const facts: [string, ReactNode][] = [];
  if (idea) {
    facts.push([
      t('experiment.links.idea'),
      <Link key="idea" href={links.backlog({ idea: idea.key })} standalone>
        {idea.key} {idea.title}
      </Link>,
    ]);
  }
  if (templateId) {
    facts.push([
      t('experiment.links.template'),
      <Link
        key="template"
        href={links.wizard({ from: `template:${templateId}` })}
        standalone
      >
        {templateId}
      </Link>,
    ]);
  }
  facts.push(
    [
      t('experiment.links.follows'),
      <References key="follows" references={follows} />,
    ],
    [
      t('experiment.links.followedBy'),
      <References key="followedBy" references={followedBy} />,
    ],
  );
  if (experiment.nextOwnerRef) {
    facts.push([
      t('experiment.decide.nextOwner'),
      <ServiceName key="next" entityRef={experiment.nextOwnerRef} />,
    ]);
  }
  if (sharedWith.length > 0) {
    facts.push([
      t('experiment.links.sharedWith'),
      <span key="shared">
        {sharedWith.map((ref, index) => (
          <Fragment key={ref}>
            {index > 0 && ', '}
            <ServiceName entityRef={ref} />
          </Fragment>
        ))}
      </span>,
    ]);
  }
  return (
    <PlanSection title={t('experiment.links.title')}>
      <FactList facts={facts} />
      <Flex mt="3">
        <ButtonLink
          size="small"
          variant="secondary"
          href={links.wizard({ from: experiment.key })}
        >
          {t('experiment.followUp')}
        </ButtonLink>
      </Flex>
    </PlanSection>
  );
}

function References(props: { references: readonly ExperimentReference[] }) {
  const t = useT();
  if (props.references.length === 0) return <>{t('none')}</>;
  return (
    <>
      {props.references.map((reference, index) => (
        <Fragment key={reference.key}>
          {index > 0 && ', '}
          <ExperimentLink experiment={reference} />
        </Fragment>
      ))}
    </>
  );
}

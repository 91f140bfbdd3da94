import type {
  Calendar,
  CalendarItem,
  Experiment,
} from '@hone/backstage-plugin-experiments-common';
import {
  ErrorPanel,
  LoadingPanel,
  SidePanel,
  StatusChip,
  useHoneFormat,
} from '@hone/react';
import { ButtonLink, Flex, Text } from '@backstage/ui';
import { useState } from 'react';
import { actOf } from '../../../components/actOf';
import { CollisionList } from '../../../components/collisions/CollisionList';
import { FactList } from '../../../components/FactList';
import { ServiceName } from '../../../components/ServiceName';
import { useExperiment } from '../../../hooks/useExperiment';
import { useLinks } from '../../../hooks/useLinks';
import { useT } from '../../../hooks/useT';
import { collisionsOf } from '../collisionsOf';
import { StartField } from '../../../components/start/StartField';
import { StartProposal } from '../../../components/start/StartProposal';

const BEFORE_START = ['draft', 'in-review', 'scheduled'];

/** What the panel was opened for. */
export interface DetailsRequest {
  /** A start that a drag proposes, in epoch milliseconds. */
  startAt?: number;
  /** Whether a date is to be proposed at once. */
  suggest?: boolean;
}

/** One experiment of the calendar: when it runs, what it collides with, and how to move it. */
export function CalendarDetails(props: {
  calendar: Calendar;
  focus: string | null;
  request: DetailsRequest;
  onClose: () => void;
  /** A move stopped half-way: the experiment is a draft now. */
  onHalfMoved: (sentence: string) => void;
}) {
  const { calendar, focus, onClose } = props;
  const t = useT();
  const links = useLinks();
  const item = calendar.items.find(({ key }) => key === focus);
  const query = useExperiment(focus ?? '', item !== undefined);
  return (
    <SidePanel
      isOpen={item !== undefined}
      onClose={onClose}
      title={item ? `${item.key} ${item.title}` : ''}
      footer={
        item && (
          <ButtonLink variant="secondary" href={links.experiment(item.key)}>
            {t('calendar.details')}
          </ButtonLink>
        )
      }
    >
      {item && (
        <Flex direction="column" gap="5">
          <ItemFacts item={item} />
          <ItemCollisions calendar={calendar} item={item} />
          {query.isPending && <LoadingPanel lines={3} />}
          {query.error && (
            <ErrorPanel
              title={t('error.load')}
              error={query.error}
              onRetry={() => query.refetch()}
              isRetrying={query.isFetching}
            />
          )}
          {query.data && (
            <Moving
              // A start that was dragged elsewhere fills the field in anew.
              key={`${query.data.revision} ${props.request.startAt ?? ''}`}
              experiment={query.data}
              item={item}
              request={props.request}
              onHalfMoved={props.onHalfMoved}
            />
          )}
        </Flex>
      )}
    </SidePanel>
  );
}

function Moving(props: {
  experiment: Experiment;
  item: CalendarItem;
  request: DetailsRequest;
  onHalfMoved: (sentence: string) => void;
}) {
  const { experiment, item, request } = props;
  const [startAt, setStartAt] = useState(
    request.startAt ? new Date(request.startAt).toISOString() : item.from,
  );
  const scheduled = experiment.status === 'scheduled';
  const mayMove = actOf(experiment, 'withdraw')?.allowed ?? false;
  if (!BEFORE_START.includes(experiment.status)) return null;
  return (
    <>
      <StartProposal
        experimentKey={experiment.key}
        askNow={request.suggest ?? false}
        // A date is no use to who may not move the start.
        onUse={scheduled && mayMove ? setStartAt : null}
      />
      {scheduled && (
        <StartField
          key={startAt}
          purpose="move"
          experiment={experiment}
          startAt={startAt}
          onHalfMoved={props.onHalfMoved}
        />
      )}
    </>
  );
}

function ItemFacts(props: { item: CalendarItem }) {
  const { item } = props;
  const t = useT();
  const format = useHoneFormat();
  return (
    <Flex direction="column" gap="2">
      <FactList
        facts={[
          [
            t('calendar.when'),
            t('calendar.range', {
              from: format.date(item.from),
              to: item.to ? format.date(item.to) : t('calendar.endUnknown'),
            }),
          ],
          [t('calendar.service'), <ServiceName entityRef={item.entityRef} />],
          [
            t('calendar.owner'),
            item.ownerRef ? (
              <ServiceName entityRef={item.ownerRef} />
            ) : (
              t('none')
            ),
          ],
          [t('metric'), item.metricTitle ?? t('none')],
        ]}
      />
      <div>
        <StatusChip status={item.status} />
      </div>
      {item.assumed && <Text>{t('calendar.assumed')}</Text>}
    </Flex>
  );
}

function ItemCollisions(props: { calendar: Calendar; item: CalendarItem }) {
  const t = useT();
  const collisions = collisionsOf(props.calendar, props.item.key);
  return (
    <section aria-label={t('calendar.collisions')}>
      <Text as="h3" weight="bold">
        {t('calendar.collisions')}
      </Text>
      {collisions.length === 0 && <Text>{t('calendar.noCollisions')}</Text>}
      <CollisionList collisions={collisions} />
    </section>
  );
}

import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import type {
  Duty,
  SeatInContext,
} from '@hone/backstage-plugin-champions-common';
import {
  ButtonLink,
  Card,
  CardBody,
  CardFooter,
  CardHeader,
  Text,
} from '@backstage/ui';
import { useQuery } from '@tanstack/react-query';
import layout from '../components/layout.module.css';
import { PersonName } from '../components/PersonName';
import { QueryPanel } from '../components/QueryPanel';
import { useChampionsApi } from '../hooks/useApis';
import { lastDay, useDays } from '../hooks/useDays';
import { useLinks } from '../hooks/useLinks';
import { useT } from '../hooks/useT';
import { HoneQueryProvider } from '../query/HoneQueryProvider';
import { loadDuty } from '../query/loadDuty';
import { queryKeys } from '../query/queryKeys';
import styles from './EntityChampionCard.module.css';

/** Who is champion for a group or a service now, and who is next. */
export function EntityChampionCard() {
  const { entity } = useEntity();
  return (
    <HoneQueryProvider>
      <ChampionCard
        entityRef={stringifyEntityRef(entity).toLocaleLowerCase('en-US')}
      />
    </HoneQueryProvider>
  );
}

function ChampionCard(props: { entityRef: string }) {
  const { entityRef } = props;
  const t = useT();
  const links = useLinks();
  const api = useChampionsApi();
  const query = useQuery({
    queryKey: queryKeys.duty(entityRef),
    queryFn: () => loadDuty(api, entityRef),
  });
  const duties = query.data ?? [];
  return (
    <Card>
      <CardHeader>
        <Text as="h3" weight="bold" variant="title-x-small">
          {t('card.title')}
        </Text>
      </CardHeader>
      <CardBody>
        <QueryPanel query={query} height={72}>
          {found =>
            found.length === 0 ? (
              <p className={layout.sentence}>{t('card.none')}</p>
            ) : (
              <ul className={layout.rows}>
                {found.map(duty => (
                  <li key={duty.programmeId}>
                    <DutyFacts duty={duty} alone={found.length === 1} />
                  </li>
                ))}
              </ul>
            )
          }
        </QueryPanel>
      </CardBody>
      <CardFooter>
        <ButtonLink
          size="small"
          variant="secondary"
          href={links.schedule({
            programme: duties.length === 1 ? duties[0].programmeId : null,
          })}
        >
          {t('card.open')}
        </ButtonLink>
      </CardFooter>
    </Card>
  );
}

function DutyFacts(props: { duty: Duty; alone: boolean }) {
  const { duty, alone } = props;
  const t = useT();
  const days = useDays();
  const [now] = duty.now;
  const [next] = duty.next;
  return (
    <>
      {!alone && (
        <Text as="h4" weight="bold">
          {duty.programmeTitle}
        </Text>
      )}
      <dl className={styles.facts}>
        <dt>{t('card.now')}</dt>
        <dd>
          {now
            ? t('card.until', {
                people: <People seats={duty.now} />,
                day: days.weekday(lastDay(now.cycle)),
              })
            : t('card.nobodyNow')}
        </dd>
        <dt>
          {next
            ? t('card.next', { day: days.weekday(next.cycle.startDate) })
            : t('card.noNext')}
        </dt>
        <dd>{next && <People seats={duty.next} />}</dd>
      </dl>
    </>
  );
}

function People(props: { seats: SeatInContext[] }) {
  const t = useT();
  return (
    <span className={styles.people}>
      {props.seats.map(({ seat }) => (
        <span key={seat.id}>
          {seat.personRef ? (
            <PersonName entityRef={seat.personRef} />
          ) : (
            t('card.openSeat')
          )}
        </span>
      ))}
    </span>
  );
}

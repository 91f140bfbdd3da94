import type {
  MySeats,
  Programme,
} from '@hone/backstage-plugin-champions-common';
import { LoadingPanel } from '@hone/react';
import { Flex, Text } from '@backstage/ui';
import layout from '../../../components/layout.module.css';
import { PageCard } from '../../../components/PageCard';
import { QueryPanel } from '../../../components/QueryPanel';
import { useT } from '../../../hooks/useT';
import { ScopeIdeas } from './ScopeIdeas';
import { StuckExperiments } from './StuckExperiments';
import { useScopeGroups } from './useScopeGroups';

/** The programmes that the reader is champion of now. */
function programmesOnDuty(
  mySeats: MySeats,
  programmes: readonly Programme[],
): Programme[] {
  const ids = mySeats.seats
    .filter(({ current }) => current)
    .map(({ programmeId }) => programmeId);
  return programmes.filter(({ id }) => ids.includes(id));
}

/** What waits for a champion in this cycle: ideas and stuck experiments of the scope, one question each. */
export function ToDo(props: {
  mySeats: MySeats | undefined;
  programmes: Programme[] | undefined;
}) {
  const { mySeats, programmes } = props;
  const t = useT();
  if (!mySeats || !programmes) return <LoadingPanel height={160} />;
  const onDuty = programmesOnDuty(mySeats, programmes);
  return (
    <PageCard title={t('me.duties')}>
      {onDuty.length === 0 ? (
        <p className={layout.sentence}>{t('me.dutiesNone')}</p>
      ) : (
        <Flex direction="column" gap="4">
          <Text>
            {t('me.dutiesOf', {
              title: onDuty.map(({ title }) => title).join(', '),
            })}
          </Text>
          <Work
            scopeRefs={[
              ...new Set(onDuty.flatMap(({ scopeRefs }) => scopeRefs)),
            ].sort()}
          />
        </Flex>
      )}
    </PageCard>
  );
}

function Work(props: { scopeRefs: readonly string[] }) {
  const query = useScopeGroups(props.scopeRefs);
  return (
    <QueryPanel query={query} height={160}>
      {owners => (
        <>
          <ScopeIdeas owners={owners} />
          <StuckExperiments owners={owners} />
        </>
      )}
    </QueryPanel>
  );
}

import type {
  Fairness as FairnessData,
  Programme,
} from '@hone/backstage-plugin-champions-common';
import { HoneApiError } from '@hone/common';
import {
  EmptyPanel,
  idParam,
  NotEnoughData,
  NotFoundPanel,
  useElementWidth,
  useUrlState,
} from '@hone/react';
import { ButtonLink, Container, Flex, Text } from '@backstage/ui';
import { useQuery } from '@tanstack/react-query';
import layout from '../../components/layout.module.css';
import { ProgrammeSelect } from '../../components/ProgrammeSelect';
import { QueryPanel } from '../../components/QueryPanel';
import { useChampionsApi } from '../../hooks/useApis';
import { useDays } from '../../hooks/useDays';
import { useLinks } from '../../hooks/useLinks';
import { useT } from '../../hooks/useT';
import { queryKeys } from '../../query/queryKeys';
import { useProgrammeChoice } from '../Schedule/useProgrammeChoice';
import { Coverage } from './Coverage';
import { Evenness } from './Evenness';
import { Ledger } from './ledger/Ledger';
import { LoadsChart } from './LoadsChart';
import { Perspectives } from './Perspectives';

const FAIRNESS_URL = { programme: idParam() };
/** Before so many cycles are over nothing is compared. */
const ENOUGH_CYCLES = 6;
/** Below it numbers are told in sentences. */
const LEAST_WIDTH = 560;

/** Is it fair, and does everybody get a turn? */
export function Fairness() {
  const t = useT();
  const links = useLinks();
  const [state, setState] = useUrlState(FAIRNESS_URL);
  const { query, chosen } = useProgrammeChoice(state.programme);
  if (query.error instanceof HoneApiError && query.error.status === 403) {
    return (
      <Container>
        <NotFoundPanel />
      </Container>
    );
  }
  return (
    <Container>
      <Flex direction="column" gap="4" pb="6">
        <QueryPanel query={query} height={360}>
          {programmes => (
            <>
              {programmes.length === 0 && (
                <EmptyPanel
                  sentence={t('schedule.empty')}
                  action={
                    <ButtonLink variant="primary" href={links.schedule()}>
                      {t('fairness.toSchedule')}
                    </ButtonLink>
                  }
                />
              )}
              {chosen && (
                <>
                  <ProgrammeSelect
                    programmes={programmes}
                    chosen={chosen}
                    onChange={programme => setState({ programme })}
                  />
                  <FairnessOf key={chosen.id} programme={chosen} />
                </>
              )}
            </>
          )}
        </QueryPanel>
      </Flex>
    </Container>
  );
}

function FairnessOf(props: { programme: Programme }) {
  const { id, publishedPlanId } = props.programme;
  const t = useT();
  const links = useLinks();
  const api = useChampionsApi();
  const query = useQuery({
    queryKey: queryKeys.fairness(id),
    queryFn: ({ signal }) => api.fairness(id, { signal }),
  });
  if (publishedPlanId === null) {
    return (
      <EmptyPanel
        sentence={t('fairness.unplanned')}
        action={
          <ButtonLink
            variant="primary"
            href={links.schedule({ programme: id })}
          >
            {t('fairness.toSchedule')}
          </ButtonLink>
        }
      />
    );
  }
  return (
    <div className={layout.onPage}>
      <QueryPanel query={query} height={480}>
        {fairness => <Numbers fairness={fairness} />}
      </QueryPanel>
      <Ledger programme={props.programme} />
    </div>
  );
}

function Numbers(props: { fairness: FairnessData }) {
  const { fairness } = props;
  const t = useT();
  const days = useDays();
  const [ref, width] = useElementWidth<HTMLDivElement>(960);
  const isNarrow = width < LEAST_WIDTH;
  return (
    <div ref={ref}>
      <Flex direction="column" gap="5">
        <Text>
          {t('fairness.asOf', {
            day: days.day(fairness.asOf),
            cycles: t('cycles.count', { count: fairness.completedCycles }),
          })}
        </Text>
        <LoadsChart loads={fairness.loads} isNarrow={isNarrow} />
        <div className={layout.two}>
          <Evenness regions={fairness.regions} />
          {fairness.enough ? (
            <Perspectives fairness={fairness} />
          ) : (
            <NotEnoughData
              n={fairness.completedCycles}
              needed={ENOUGH_CYCLES}
              unit={t('fairness.cyclesUnit')}
              title={t('fairness.firstYear')}
            />
          )}
        </div>
        {fairness.enough && (
          <Coverage traits={fairness.traits} isNarrow={isNarrow} />
        )}
      </Flex>
    </div>
  );
}

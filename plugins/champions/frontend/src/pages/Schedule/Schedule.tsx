import { HoneApiError } from '@hone/common';
import { NotFoundPanel, useUrlState } from '@hone/react';
import { Container, Flex } from '@backstage/ui';
import { QueryPanel } from '../../components/QueryPanel';
import { useMe } from '../../hooks/useMe';
import { ProgrammeForm } from '../Programme/ProgrammeForm';
import { NoProgramme } from './NoProgramme';
import { ProgrammeSchedule } from './ProgrammeSchedule';
import { SCHEDULE_URL } from './scheduleUrl';
import { useProgrammeChoice } from './useProgrammeChoice';

/** Who is champion now, when am I, is it fair? */
export function Schedule() {
  const [state, setState] = useUrlState(SCHEDULE_URL);
  const me = useMe();
  const { query, chosen } = useProgrammeChoice(state.programme);
  const close = () => setState({ panel: 'none' });
  if (query.error instanceof HoneApiError && query.error.status === 403) {
    return (
      <Container>
        <NotFoundPanel />
      </Container>
    );
  }
  if (state.panel === 'new' || (state.panel === 'edit' && chosen)) {
    return (
      <Container>
        <ProgrammeForm
          // Another programme is another form.
          key={state.panel === 'new' ? 'new' : chosen?.id}
          programme={state.panel === 'new' ? null : chosen}
          onSaved={({ id, publishedPlanId }) =>
            setState({
              programme: id,
              panel: publishedPlanId === null ? 'plan' : 'none',
            })
          }
          onArchived={() => setState({ programme: null, panel: 'none' })}
          onCancel={close}
        />
      </Container>
    );
  }
  return (
    <Container>
      <Flex direction="column" gap="4" pb="6">
        <QueryPanel query={query} height={360}>
          {programmes => {
            if (programmes.length === 0) {
              return (
                <NoProgramme onCreate={() => setState({ panel: 'new' })} />
              );
            }
            return (
              chosen && (
                <ProgrammeSchedule
                  // Another programme has another timeline.
                  key={chosen.id}
                  programmes={programmes}
                  chosen={chosen}
                  personRef={me.data?.personRef ?? null}
                  state={state}
                  setState={setState}
                />
              )
            );
          }}
        </QueryPanel>
      </Flex>
    </Container>
  );
}

import type { ProgrammeInput } from '@hone/backstage-plugin-champions-common';
import { EmptyPanel, LoadingPanel } from '@hone/react';
import { Button } from '@backstage/ui';
import { useMe } from '../../hooks/useMe';
import { useDays } from '../../hooks/useDays';
import { useT } from '../../hooks/useT';
import { suggestProgramme } from '../Programme/programmeDraft';
import { usePreview } from '../Programme/usePreview';

/** There is no programme: who could take turns, and the way to one. */
export function NoProgramme(props: { onCreate: () => void }) {
  const me = useMe();
  const { today } = useDays();
  if (me.isPending) return <LoadingPanel lines={2} />;
  return (
    <Invitation
      {...props}
      input={suggestProgramme(me.data?.groupRefs ?? [], today)}
    />
  );
}

function Invitation(props: {
  onCreate: () => void;
  input: ProgrammeInput | null;
}) {
  const t = useT();
  // A reader without a group, or without the right to create one, gets the plain sentence.
  const { data } = usePreview(props.input);
  return (
    <EmptyPanel
      sentence={
        data
          ? t('schedule.emptyPreview', {
              eligible: String(data.eligible),
              people: String(data.people),
            })
          : t('schedule.empty')
      }
      action={
        <Button variant="primary" onPress={props.onCreate}>
          {t('schedule.create')}
        </Button>
      }
    />
  );
}

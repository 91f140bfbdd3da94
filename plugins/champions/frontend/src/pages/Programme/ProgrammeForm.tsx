import type { Programme } from '@hone/backstage-plugin-champions-common';
import { Alert, Button, Flex, Text } from '@backstage/ui';
import { useState } from 'react';
import { ActionError } from '../../components/ActionError';
import layout from '../../components/layout.module.css';
import { useChampionsApi } from '../../hooks/useApis';
import { useChange } from '../../hooks/useChange';
import { useDays } from '../../hooks/useDays';
import { useMe } from '../../hooks/useMe';
import { useSubmitKey } from '../../hooks/useSubmitKey';
import { useT } from '../../hooks/useT';
import { useToast } from '../../hooks/useToast';
import { ArchiveProgramme } from './ArchiveProgramme';
import { BasicFields } from './BasicFields';
import { CadenceFields } from './CadenceFields';
import { EligibilityFields } from './EligibilityFields';
import { Preview } from './Preview';
import {
  newDraft,
  problemsOf,
  toDraft,
  toInput,
  type ProgrammeDraft,
} from './programmeDraft';
import { RegionFields } from './RegionFields';
import { RuleFields } from './RuleFields';

/** Creates a programme or changes one; who would be in its pool is shown while one types. */
export function ProgrammeForm(props: {
  programme: Programme | null;
  onSaved: (programme: Programme) => void;
  onArchived: () => void;
  onCancel: () => void;
}) {
  const { programme } = props;
  const me = useMe();
  const t = useT();
  const { today } = useDays();
  // A new one is filled in with the reader's groups, so it waits for them.
  if (!programme && me.isPending) return null;
  const start = programme
    ? toDraft(programme)
    : newDraft({
        groupRefs: me.data?.groupRefs ?? [],
        today,
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        everybody: t('form.everybody'),
      });
  return <Form {...props} start={start} />;
}

function Form(
  props: Parameters<typeof ProgrammeForm>[0] & { start: ProgrammeDraft },
) {
  const { programme, onSaved, onArchived, onCancel } = props;
  const t = useT();
  const toast = useToast();
  const api = useChampionsApi();
  const [draft, setDraft] = useState(props.start);
  // The version that the form was filled from; what is read later does not change it.
  const [revision, setRevision] = useState(programme?.revision ?? 0);
  const [asked, setAsked] = useState(false);
  const change = useChange(({ champions }, next: ProgrammeDraft) =>
    programme
      ? champions.update(programme.id, revision, toInput(next))
      : champions.create(toInput(next)),
  );
  const problems = problemsOf(draft);
  const save = () => {
    setAsked(true);
    if (problems.length > 0 || change.isPending) return;
    change.mutate(draft, {
      onSuccess: saved => {
        const { title } = saved;
        toast(t(programme ? 'form.saved' : 'form.created', { title }));
        onSaved(saved);
      },
    });
  };
  useSubmitKey(save);
  const reload = async () => {
    if (!programme) return;
    setRevision((await api.get(programme.id)).revision);
    change.reset();
  };
  const fields = {
    draft,
    onChange: (patch: Partial<ProgrammeDraft>) =>
      setDraft(current => ({ ...current, ...patch })),
  };
  return (
    <Flex direction="column" gap="5" pb="6">
      <Text as="h2" variant="title-small" weight="bold">
        {programme
          ? t('form.editTitle', { title: programme.title })
          : t('form.createTitle')}
      </Text>
      <div className={layout.two}>
        <Flex direction="column" gap="5">
          <BasicFields {...fields} />
          <CadenceFields {...fields} />
          <RegionFields {...fields} />
        </Flex>
        <Flex direction="column" gap="5">
          <Preview draft={draft} />
          <EligibilityFields {...fields} />
          <RuleFields {...fields} />
        </Flex>
      </div>
      {asked && problems.length > 0 && (
        <div role="alert">
          <Alert
            status="warning"
            icon
            title={t('form.problems')}
            description={
              <ul className={layout.bullets}>
                {problems.map(problem => (
                  <li key={problem}>{t(`form.problem.${problem}`)}</li>
                ))}
              </ul>
            }
          />
        </div>
      )}
      <ActionError error={change.error} onReload={reload} />
      <Flex gap="2" className={layout.wrap}>
        <Button variant="primary" isPending={change.isPending} onPress={save}>
          {t(programme ? 'form.save' : 'form.create')}
        </Button>
        <Button variant="secondary" onPress={onCancel}>
          {t('cancel')}
        </Button>
        {programme && programme.status === 'active' && (
          <ArchiveProgramme
            programme={programme}
            revision={revision}
            onArchived={onArchived}
          />
        )}
      </Flex>
    </Flex>
  );
}

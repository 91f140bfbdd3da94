import type {
  Preferences,
  PreferencesInput,
} from '@hone/backstage-plugin-champions-common';
import { Button, Flex, Switch, Text } from '@backstage/ui';
import { useState } from 'react';
import { ActionError } from '../../../components/ActionError';
import { useSeatsApi } from '../../../hooks/useApis';
import { useChange } from '../../../hooks/useChange';
import { useT } from '../../../hooks/useT';
import { useToast } from '../../../hooks/useToast';
import { RangeList } from './RangeList';

/** The wishes for one programme; what is typed stays over a conflict. */
export function PreferencesForm(props: {
  programmeId: string;
  preferences: Preferences;
}) {
  const { programmeId, preferences } = props;
  const t = useT();
  const toast = useToast();
  const api = useSeatsApi();
  const [revision, setRevision] = useState(preferences.revision);
  const [isDirty, setDirty] = useState(false);
  const [input, setInput] = useState<PreferencesInput>({
    avoid: preferences.avoid,
    prefer: preferences.prefer,
    paused: preferences.paused,
  });
  const change = useChange(({ seats }, next: PreferencesInput) =>
    seats.updatePreferences(programmeId, revision, next),
  );
  const set = (patch: Partial<PreferencesInput>) => {
    setInput(current => ({ ...current, ...patch }));
    setDirty(true);
  };
  const reload = async () => {
    setRevision((await api.preferences(programmeId)).revision);
    change.reset();
  };
  const save = () =>
    change.mutate(input, {
      onSuccess: saved => {
        setRevision(saved.revision);
        setDirty(false);
        toast(t('preferences.saved'));
      },
    });
  return (
    <Flex direction="column" gap="3">
      <Switch
        label={t('preferences.paused')}
        isSelected={input.paused}
        onChange={paused => set({ paused })}
      />
      <RangeList
        label={t('preferences.avoid')}
        ranges={input.avoid}
        onChange={avoid => set({ avoid })}
      />
      <RangeList
        label={t('preferences.prefer')}
        ranges={input.prefer}
        onChange={prefer => set({ prefer })}
      />
      <ActionError error={change.error} onReload={reload} />
      <Flex align="center" gap="3">
        <Button variant="secondary" isPending={change.isPending} onPress={save}>
          {t('preferences.save')}
        </Button>
        <Text role="status">{isDirty && t('preferences.unsaved')}</Text>
      </Flex>
    </Flex>
  );
}

import type {
  AbsenceInput,
  AbsenceKind,
  AddedAbsence,
} from '@hone/backstage-plugin-champions-common';
import { Button, Flex, Radio, RadioGroup } from '@backstage/ui';
import { useState } from 'react';
import { ActionError } from '../../../components/ActionError';
import { DayRangeField, useDayRange } from '../../../components/DayRangeField';
import { useChange } from '../../../hooks/useChange';
import { useDays } from '../../../hooks/useDays';
import { useT } from '../../../hooks/useT';
import { useToast } from '../../../hooks/useToast';

const KINDS = ['excused', 'deferred'] as const satisfies readonly AbsenceKind[];

/** Adds an absence. */
export function AbsenceForm(props: { onAdded: (added: AddedAbsence) => void }) {
  const t = useT();
  const days = useDays();
  const toast = useToast();
  const { range, setRange, round, clear } = useDayRange();
  const [kind, setKind] = useState<AbsenceKind>('excused');
  const [asked, setAsked] = useState(false);
  const change = useChange(({ seats }, input: AbsenceInput) =>
    seats.addAbsence(input),
  );
  const add = () => {
    setAsked(true);
    if (!range) return;
    change.mutate(
      { ...range, kind },
      {
        onSuccess: added => {
          const { from, to } = added.absence;
          toast(
            t('absences.added', {
              range: days.range({ startDate: from, endDate: to }),
            }),
          );
          setAsked(false);
          clear();
          props.onAdded(added);
        },
      },
    );
  };
  return (
    <Flex direction="column" gap="3" align="start">
      <DayRangeField
        key={round}
        label={t('absences.range')}
        onChange={setRange}
      />
      <RadioGroup
        label={t('absences.kind')}
        value={kind}
        onChange={value =>
          setKind(KINDS.find(one => one === value) ?? 'excused')
        }
      >
        {KINDS.map(one => (
          <Radio key={one} value={one}>
            {t(`absences.kinds.${one}`)}
          </Radio>
        ))}
      </RadioGroup>
      <ActionError
        error={change.error}
        problem={asked && !range ? t('absences.needed') : null}
      />
      <Button variant="secondary" isPending={change.isPending} onPress={add}>
        {t('absences.add')}
      </Button>
    </Flex>
  );
}

import type { Absence } from '@hone/backstage-plugin-champions-common';
import { Button, Flex, Text } from '@backstage/ui';
import { ActionError } from '../../../components/ActionError';
import layout from '../../../components/layout.module.css';
import { useChange } from '../../../hooks/useChange';
import { useDays } from '../../../hooks/useDays';
import { useT } from '../../../hooks/useT';
import { useToast } from '../../../hooks/useToast';

/** One absence; those that were entered by hand can be taken back. */
export function AbsenceLine(props: { absence: Absence }) {
  const { id, from, to, kind, source } = props.absence;
  const t = useT();
  const days = useDays();
  const toast = useToast();
  const remove = useChange(({ seats }, absenceId: string) =>
    seats.deleteAbsence(absenceId),
  );
  const range = days.range({ startDate: from, endDate: to });
  return (
    <Flex direction="column" gap="1">
      <Flex align="center" gap="3" className={layout.wrap}>
        <Text weight="bold">{range}</Text>
        <Text>
          {source === 'calendar'
            ? t('absences.fromCalendar')
            : t(`absences.shortKind.${kind}`)}
        </Text>
        {source === 'manual' && (
          <Button
            size="small"
            variant="tertiary"
            aria-label={t('absences.removeOf', { range })}
            isPending={remove.isPending}
            onPress={() =>
              remove.mutate(id, {
                onSuccess: () => toast(t('absences.removed')),
              })
            }
          >
            {t('absences.remove')}
          </Button>
        )}
      </Flex>
      <ActionError error={remove.error} />
    </Flex>
  );
}

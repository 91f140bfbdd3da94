import type {
  Calendar,
  Freeze,
} from '@hone/backstage-plugin-experiments-common';
import { useHoneFormat } from '@hone/react';
import { Button, Flex, Text } from '@backstage/ui';
import { RiSnowyLine } from '@remixicon/react';
import { useState } from 'react';
import { ServiceName } from '../../../components/ServiceName';
import { useT } from '../../../hooks/useT';
import { FreezeDialog } from './FreezeDialog';
import styles from '../Calendar.module.css';

/** Times in which nothing starts, in words; whoever may changes them. */
export function FreezeList(props: { calendar: Calendar }) {
  const { freezes, mayEditFreezes } = props.calendar;
  const t = useT();
  const [dialog, setDialog] = useState<{ freeze: Freeze | null } | null>(null);
  return (
    <section aria-label={t('calendar.freezes')}>
      <Flex justify="between" align="center" className={styles.wrap}>
        <Text as="h2" variant="title-x-small">
          {t('calendar.freezes')}
        </Text>
        {mayEditFreezes && (
          <Button
            variant="secondary"
            iconStart={<RiSnowyLine aria-hidden />}
            onPress={() => setDialog({ freeze: null })}
          >
            {t('calendar.addFreeze')}
          </Button>
        )}
      </Flex>
      {freezes.length === 0 && <Text>{t('calendar.noFreezes')}</Text>}
      <ul className={styles.list}>
        {freezes.map(freeze => (
          <li key={freeze.id}>
            <FreezeLine
              freeze={freeze}
              onEdit={mayEditFreezes ? () => setDialog({ freeze }) : undefined}
            />
          </li>
        ))}
      </ul>
      {dialog && (
        <FreezeDialog freeze={dialog.freeze} onClose={() => setDialog(null)} />
      )}
    </section>
  );
}

function FreezeLine(props: { freeze: Freeze; onEdit?: () => void }) {
  const { freeze, onEdit } = props;
  const t = useT();
  const format = useHoneFormat();
  return (
    <div className={styles.facts}>
      <Text weight="bold">{freeze.title}</Text>
      <Text>
        {t('calendar.range', {
          from: format.moment(freeze.from),
          to: format.moment(freeze.to),
        })}
      </Text>
      {freeze.ref ? (
        <ServiceName entityRef={freeze.ref} />
      ) : (
        <Text>{t('calendar.freezeScope.all')}</Text>
      )}
      <Text>{freeze.reason}</Text>
      {onEdit && (
        <Button
          size="small"
          variant="secondary"
          aria-label={t('calendar.editFreeze', { title: freeze.title })}
          onPress={onEdit}
        >
          {t('calendar.change')}
        </Button>
      )}
    </div>
  );
}

import type { LedgerAdjustment } from '@hone/backstage-plugin-champions-common';
import { NumberField, TextAreaField } from '@backstage/ui';
import { useState } from 'react';
import { ChangeDialog } from '../../../components/ChangeDialog';
import { EntityCombobox } from '../../../components/EntityCombobox/EntityCombobox';
import layout from '../../../components/layout.module.css';
import { useChange } from '../../../hooks/useChange';
import { useT } from '../../../hooks/useT';
import { useToast } from '../../../hooks/useToast';

const SHORTEST_REASON = 3;
/** The API takes this much in one entry. */
const MOST_CREDIT = 52;

/** Credits or debits a person by hand, with a reason. */
export function AdjustDialog(props: {
  programmeId: string;
  onClose: () => void;
}) {
  const { programmeId, onClose } = props;
  const t = useT();
  const toast = useToast();
  const [person, setPerson] = useState<string | null>(null);
  const [credit, setCredit] = useState(1);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const change = useChange(({ champions }, input: LedgerAdjustment) =>
    champions.adjustLedger(programmeId, input),
  );
  const fine = credit !== 0 && reason.trim().length >= SHORTEST_REASON;
  const confirm = () => {
    setAsked(true);
    if (person === null || !fine) return;
    change.mutate(
      { personRef: person, credit, reason: reason.trim() },
      {
        onSuccess: () => {
          toast(t('fairness.ledger.done'));
          onClose();
        },
      },
    );
  };
  return (
    <ChangeDialog
      title={t('fairness.ledger.adjustTitle')}
      confirmLabel={t('fairness.ledger.confirm')}
      change={change}
      problem={
        asked && (person === null || !fine) ? t('fairness.ledger.needed') : null
      }
      onConfirm={confirm}
      onClose={onClose}
    >
      <p className={layout.sentence}>{t('fairness.ledger.adjustText')}</p>
      <EntityCombobox
        label={t('fairness.ledger.person')}
        kinds={['User']}
        isRequired
        value={person}
        onChange={setPerson}
      />
      <NumberField
        label={t('fairness.ledger.credit')}
        minValue={-MOST_CREDIT}
        maxValue={MOST_CREDIT}
        step={1}
        value={credit}
        onChange={value => setCredit(value || 0)}
      />
      <TextAreaField
        label={t('fairness.ledger.why')}
        isRequired
        secondaryLabel={t('required')}
        maxLength={500}
        rows={2}
        value={reason}
        onChange={setReason}
      />
    </ChangeDialog>
  );
}

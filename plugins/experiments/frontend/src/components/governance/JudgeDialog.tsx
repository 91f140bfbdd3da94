import type {
  ApprovalInput,
  Governance,
} from '@hone/backstage-plugin-experiments-common';
import { Select, Text, TextAreaField } from '@backstage/ui';
import { useState, type ReactNode } from 'react';
import { useT } from '../../hooks/useT';
import { FactList } from '../FactList';
import { TransitionDialog } from '../TransitionDialogs/TransitionDialog';
import { useJudge } from './useJudge';
import styles from './governance.module.css';

export type JudgeVerdict = ApprovalInput['verdict'];

/** The shortest text that the server takes as a reason. */
const SHORTEST = 3;

/** Seats that the reader may fill now. */
export function seatsToJudge({ seats }: Governance) {
  return seats.filter(seat => seat.mayJudge);
}

/** Approves, rejects or questions exactly the content whose hash it shows. */
export function JudgeDialog(props: {
  governance: Governance;
  verdict: JudgeVerdict;
  onClose: () => void;
}) {
  const { governance, verdict, onClose } = props;
  const { key, boundHash } = governance;
  const t = useT();
  const seats = seatsToJudge(governance);
  const [chosen, setChosen] = useState(seats[0]?.requirement.seat ?? '');
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const { judge, judging } = useJudge(governance, onClose);
  const needsReason = verdict !== 'approve';
  const missing = needsReason && reason.trim().length < SHORTEST;

  const facts: [string, ReactNode][] = [
    [
      t('judge.hash'),
      <span key="hash" className={styles.hash}>
        {boundHash}
      </span>,
    ],
  ];
  if (seats.length === 1) {
    facts.unshift([t('judge.seat'), seats[0].requirement.title]);
  }

  const confirm = () => {
    setAsked(true);
    if (missing) return;
    const text = reason.trim();
    judge({ seat: chosen, verdict, ...(text ? { reason: text } : {}) });
  };
  return (
    <TransitionDialog
      title={t(`judge.title.${verdict}`, { key })}
      confirmLabel={t(`judge.confirm.${verdict}`)}
      experimentKey={key}
      transition={judging}
      problem={asked && missing ? t('judge.needed') : undefined}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Text as="p">{t(`judge.text.${verdict}`)}</Text>
      {seats.length > 1 && (
        <Select
          label={t('judge.seat')}
          options={seats.map(({ requirement }) => ({
            id: requirement.seat,
            label: requirement.title,
          }))}
          selectedKey={chosen}
          onSelectionChange={seat => setChosen(String(seat))}
        />
      )}
      <FactList facts={facts} />
      <TextAreaField
        label={t(`judge.label.${verdict}`)}
        value={reason}
        onChange={setReason}
        isRequired={needsReason}
        secondaryLabel={needsReason ? t('required') : undefined}
        maxLength={2000}
        rows={3}
      />
    </TransitionDialog>
  );
}

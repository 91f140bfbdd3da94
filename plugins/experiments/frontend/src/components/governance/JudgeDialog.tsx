import type {
  ApprovalInput,
  Experiment,
  Governance,
} from '@hone/backstage-plugin-experiments-common';
import { Select, Text, TextAreaField } from '@backstage/ui';
import { useState } from 'react';
import { useT } from '../../hooks/useT';
import { actOf } from '../actOf';
import { StartDialog } from '../start/StartDialog';
import { TransitionDialog } from '../TransitionDialogs/TransitionDialog';
import { JudgedContent } from './JudgedContent';
import { judgeWhyNot, seatsToJudge } from './judgeRights';
import { useJudge } from './useJudge';

export type JudgeVerdict = ApprovalInput['verdict'];

/** The shortest text that the server takes as a reason. */
const SHORTEST = 3;

/**
 * Approves, rejects or questions exactly the content whose hash it shows. Whoever gives the last approval and may run the
 * experiment is asked next when it starts.
 */
export function JudgeDialog(props: {
  governance: Governance;
  experiment: Experiment;
  verdict: JudgeVerdict;
  onClose: () => void;
}) {
  const { governance, experiment, verdict, onClose } = props;
  const { key } = governance;
  const t = useT();
  const seats = seatsToJudge(governance);
  const [chosen, setChosen] = useState(seats[0]?.requirement.seat ?? '');
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const [isComplete, setComplete] = useState(false);
  // Whoever may take the plan back runs it.
  const mayRun = actOf(experiment, 'withdraw')?.allowed ?? false;
  const { judge, judging } = useJudge(governance, ({ status }) => {
    if (verdict === 'approve' && status === 'scheduled' && mayRun) {
      setComplete(true);
    } else onClose();
  });
  const needsReason = verdict !== 'approve';
  const missing = needsReason && reason.trim().length < SHORTEST;
  // A seat may be gone since the page was read; one that was just filled is no news.
  const whyNot = judging.isIdle
    ? judgeWhyNot(governance, t('judge.noSeat'))
    : null;

  if (isComplete) return <StartDialog experimentKey={key} onClose={onClose} />;
  const confirm = () => {
    setAsked(true);
    if (missing || whyNot !== null) return;
    const text = reason.trim();
    judge({ seat: chosen, verdict, ...(text ? { reason: text } : {}) });
  };
  return (
    <TransitionDialog
      title={t(`judge.title.${verdict}`, { key })}
      confirmLabel={t(`judge.confirm.${verdict}`)}
      experimentKey={key}
      transition={judging}
      problem={whyNot ?? (asked && missing ? t('judge.needed') : undefined)}
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
      <JudgedContent
        governance={governance}
        experiment={experiment}
        seat={chosen}
        hideSeat={seats.length > 1}
      />
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

import type {
  BreakGlassInput,
  Governance,
} from '@hone/backstage-plugin-experiments-common';
import { Text, TextAreaField, TextField } from '@backstage/ui';
import { useState } from 'react';
import { useGovernanceAct } from '../../hooks/useGovernanceAct';
import { useT } from '../../hooks/useT';
import { useToast } from '../../hooks/useToast';
import { TransitionDialog } from '../TransitionDialogs/TransitionDialog';
import { BreakGlassConsequences } from './BreakGlassConsequences';
import { breakGlassProblem, LEAST_REASON } from './breakGlassProblem';

/** Starts past the gate: a reason and the incident first, then the consequences, then the act. */
export function BreakGlassDialog(props: {
  governance: Governance;
  onClose: () => void;
}) {
  const { governance, onClose } = props;
  const { key, revision, breakGlassOffer } = governance;
  const t = useT();
  const toast = useToast();
  const [reason, setReason] = useState('');
  const [incidentUrl, setIncidentUrl] = useState('');
  const [asked, setAsked] = useState(false);
  const [isSecondStep, setSecondStep] = useState(false);
  const act = useGovernanceAct<BreakGlassInput>((api, input) =>
    api.breakGlass(key, revision, input),
  );
  const problem = breakGlassProblem({ reason, incidentUrl });

  const confirm = () => {
    setAsked(true);
    if (problem) return;
    if (!isSecondStep) {
      setSecondStep(true);
      return;
    }
    act.mutate(
      {
        reason: reason.trim(),
        incidentUrl: incidentUrl.trim(),
        confirmationCode: breakGlassOffer.confirmationCode ?? '',
      },
      {
        onSuccess: () => {
          toast(t('breakGlass.done', { key }));
          onClose();
        },
      },
    );
  };
  return (
    <TransitionDialog
      title={t('breakGlass.title', { key })}
      confirmLabel={t(isSecondStep ? 'breakGlass.confirm' : 'breakGlass.next')}
      experimentKey={key}
      transition={act}
      problem={asked && problem ? t(`breakGlass.${problem}`) : undefined}
      onConfirm={confirm}
      onClose={onClose}
    >
      {isSecondStep ? (
        <BreakGlassConsequences governance={governance} reason={reason} />
      ) : (
        <>
          <Text as="p">{t('breakGlass.text')}</Text>
          <TextAreaField
            label={t('breakGlass.reason')}
            description={t('breakGlass.reasonCount', {
              written: String(reason.trim().length),
              least: String(LEAST_REASON),
            })}
            value={reason}
            onChange={setReason}
            isRequired
            secondaryLabel={t('required')}
            maxLength={2000}
            rows={4}
          />
          <TextField
            type="url"
            label={t('breakGlass.incident')}
            value={incidentUrl}
            onChange={setIncidentUrl}
            isRequired
            secondaryLabel={t('required')}
            maxLength={500}
          />
        </>
      )}
    </TransitionDialog>
  );
}

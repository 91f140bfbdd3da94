import type { BreakGlass } from '@hone/backstage-plugin-experiments-common';
import { TextAreaField } from '@backstage/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useGovernanceApi } from '../../hooks/useGovernanceApi';
import { useT } from '../../hooks/useT';
import { useToast } from '../../hooks/useToast';
import { queryKeys } from '../../query/queryKeys';
import { TransitionDialog } from '../TransitionDialogs/TransitionDialog';

const SHORTEST = 10;

/** Records what the review of an emergency start found. */
export function ReviewBreakGlassDialog(props: {
  pass: BreakGlass;
  onClose: () => void;
}) {
  const { pass, onClose } = props;
  const { id, key } = pass;
  const t = useT();
  const toast = useToast();
  const api = useGovernanceApi();
  const client = useQueryClient();
  const [finding, setFinding] = useState('');
  const [asked, setAsked] = useState(false);
  const review = useMutation({
    mutationFn: () => api.reviewBreakGlass(id, finding.trim()),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.all }),
  });
  const isShort = finding.trim().length < SHORTEST;
  const confirm = () => {
    setAsked(true);
    if (isShort) return;
    review.mutate(undefined, {
      onSuccess: () => {
        toast(t('breakGlass.reviewDone', { key }));
        onClose();
      },
    });
  };
  return (
    <TransitionDialog
      title={t('breakGlass.reviewTitle', { key })}
      confirmLabel={t('breakGlass.reviewConfirm')}
      experimentKey={key}
      transition={review}
      problem={asked && isShort ? t('breakGlass.findingShort') : undefined}
      onConfirm={confirm}
      onClose={onClose}
    >
      <TextAreaField
        label={t('breakGlass.finding')}
        value={finding}
        onChange={setFinding}
        isRequired
        secondaryLabel={t('required')}
        maxLength={2000}
        rows={4}
      />
    </TransitionDialog>
  );
}

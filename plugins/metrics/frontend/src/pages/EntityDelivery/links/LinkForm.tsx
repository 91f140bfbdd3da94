import type { IncidentLink } from '@hone/backstage-plugin-metrics-common';
import { useHoneFormat, WhyNot } from '@hone/react';
import { Flex, Select, Text, TextAreaField } from '@backstage/ui';
import { useState } from 'react';
import { isConflict, useSetIncidentLink } from '../../../hooks/useIncidentLink';
import { useT, type T } from '../../../hooks/useT';
import { causeOf, choiceOf, linkChoices } from './linkChoices';

function failureText(t: T, error: Error): string {
  return isConflict(error)
    ? t('link.conflict')
    : t('link.failed', { message: error.message });
}

/** Chooses the cause of an incident and says why. */
export function LinkForm(props: { link: IncidentLink }) {
  const { link } = props;
  const { entityRef, incident, revision } = link;
  const t = useT();
  const format = useHoneFormat();
  const saving = useSetIncidentLink(entityRef);
  const [choice, setChoice] = useState(choiceOf(link));
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const save = () => {
    const given = reason.trim();
    setMissing(given === '');
    if (given === '') return;
    saving.mutate(
      { input: { incident, cause: causeOf(choice), reason: given }, revision },
      { onSuccess: () => setReason('') },
    );
  };
  let problem = isMissing ? t('link.reasonMissing') : '';
  if (!isMissing && saving.error) problem = failureText(t, saving.error);
  return (
    <Flex direction="column" gap="3">
      <Select
        label={t('link.cause')}
        options={linkChoices(t, format, link)}
        selectedKey={choice}
        onSelectionChange={key => setChoice(String(key))}
      />
      <TextAreaField
        label={t('link.reason')}
        description={t('link.reasonHint')}
        value={reason}
        onChange={setReason}
        isRequired
        isInvalid={isMissing}
        maxLength={1000}
      />
      {problem && (
        <Text role="alert" color="danger">
          {problem}
        </Text>
      )}
      <span role="status">
        {saving.isSuccess && t('link.saved', { incident })}
      </span>
      <div>
        <WhyNot
          action={t('link.save')}
          variant="primary"
          whyNot={link.mayChange ? null : t('link.forbidden')}
          onPress={save}
          isPending={saving.isPending}
        />
      </div>
    </Flex>
  );
}

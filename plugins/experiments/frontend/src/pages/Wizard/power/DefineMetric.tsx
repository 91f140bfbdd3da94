import { Button, Flex, Text } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { useMutation } from '@tanstack/react-query';
import { metricsApiRef } from '../../../api/metricsApiRef';
import { useT } from '../../../hooks/useT';
import { defineMetrics } from '../defineMetrics';
import type { WizardFormState } from '../useWizardForm';

/** A metric without a definition has no history that could be asked about; saving would create the definition, too. */
export function DefineMetric(props: { form: WizardFormState }) {
  const { draft, update } = props.form;
  const t = useT();
  const metrics = useApi(metricsApiRef);
  const defining = useMutation({
    mutationFn: () =>
      defineMetrics(metrics, { ...draft, guardrails: [] }, update),
  });
  return (
    <Flex direction="column" align="start" gap="2">
      <Text as="p">
        {t('wizard.power.undefined', {
          metric: draft.primary?.metric.title ?? '',
        })}
      </Text>
      <Button
        size="small"
        variant="secondary"
        isPending={defining.isPending}
        onPress={() => defining.mutate()}
      >
        {t('wizard.power.define')}
      </Button>
      {defining.error && (
        <Text as="p" role="alert" color="danger">
          {defining.error.message}
        </Text>
      )}
    </Flex>
  );
}

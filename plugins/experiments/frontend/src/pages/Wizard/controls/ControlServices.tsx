import { ErrorPanel, LoadingPanel } from '@hone/react';
import { Text } from '@backstage/ui';
import { useT } from '../../../hooks/useT';
import { ServicePicker } from '../plan/ServicePicker';
import { treatedOf } from '../wizardDraft';
import type { WizardFormState } from '../useWizardForm';
import { ControlPoolView } from './ControlPoolView';
import { MOST_CONTROLS, useControlPool } from './useControlPool';

/** Services to compare with: the proposal, changeable, and any other service by hand. */
export function ControlServices(props: { form: WizardFormState }) {
  const { form } = props;
  const { draft, update } = form;
  const t = useT();
  const pool = useControlPool(form);
  const proposed = new Set(pool.data?.items.map(one => one.entityRef));
  const asked = Boolean(draft.service && draft.primary?.metricId);
  return (
    <section aria-label={t('wizard.arms.services')} data-field="control">
      <Text as="h3" weight="bold">
        {t('wizard.arms.services')}
      </Text>
      <Text as="p" variant="body-small">
        {draft.controlServices.length > 0
          ? t('wizard.arms.servicesHint')
          : t('wizard.arms.noneHint')}
      </Text>
      {!asked && (
        <Text as="p" variant="body-small">
          {t('wizard.pool.noMetric')}
        </Text>
      )}
      {asked && pool.isPending && (
        <LoadingPanel height={160} what={t('wizard.pool.loading')} />
      )}
      {pool.error && (
        <ErrorPanel
          title={t('wizard.pool.failed')}
          error={pool.error}
          onRetry={() => pool.refetch()}
          isRetrying={pool.isFetching}
        />
      )}
      {pool.data && pool.data.items.length === 0 && (
        <Text as="p">{pool.data.sentence}</Text>
      )}
      {pool.data && pool.data.items.length > 0 && (
        <ControlPoolView form={form} pool={pool.data} />
      )}
      <ServicePicker
        label={t('wizard.arms.add')}
        // The proposal has a box for each of its own.
        chosen={draft.controlServices.filter(ref => !proposed.has(ref))}
        exclude={[...proposed, ...treatedOf(draft)]}
        most={MOST_CONTROLS - draft.controlServices.length + 1}
        onChange={others =>
          update({
            controlsTouched: true,
            controlServices: [
              ...draft.controlServices.filter(ref => proposed.has(ref)),
              ...others,
            ],
          })
        }
      />
    </section>
  );
}

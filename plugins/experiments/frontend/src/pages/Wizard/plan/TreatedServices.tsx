import { Text } from '@backstage/ui';
import { useT } from '../../../hooks/useT';
import { fieldError } from '../fieldError';
import type { StepProps } from '../stepProps';
import { LEAST_WEDGE_SERVICES } from '@hone/backstage-plugin-experiments-common';
import { treatedOf } from '../wizardDraft';
import { ServicePicker } from './ServicePicker';

/** The API takes no more in one arm. */
const MOST_SERVICES = 60;

/** The services that adopt the change, beside the one of the first step. */
export function TreatedServices(props: Pick<StepProps, 'form' | 'errors'>) {
  const { form, errors } = props;
  const { draft, update, design } = form;
  const t = useT();
  return (
    <section
      aria-label={t('wizard.treated.title')}
      data-field="treatedServices"
    >
      <Text as="h3" weight="bold">
        {t('wizard.treated.title')}
      </Text>
      <Text
        as="p"
        variant="body-small"
        color={fieldError(errors, 'treatedServices') ? 'danger' : undefined}
      >
        {design === 'stepped-wedge'
          ? t('wizard.waves.servicesHint', {
              number: String(treatedOf(draft).length),
              least: String(LEAST_WEDGE_SERVICES),
            })
          : t('wizard.treated.hint')}
      </Text>
      <ServicePicker
        label={t('wizard.treated.add')}
        chosen={draft.treatedServices}
        exclude={[
          ...(draft.service ? [draft.service] : []),
          // A wedge has no others to compare with.
          ...(design === 'process' ? draft.controlServices : []),
        ]}
        most={MOST_SERVICES - 1}
        onChange={treatedServices => update({ treatedServices })}
      />
    </section>
  );
}

import type { PowerReport } from '@hone/backstage-plugin-experiments-common';
import { ErrorPanel, LoadingPanel, useHoneFormat } from '@hone/react';
import { Radio, RadioGroup, Text } from '@backstage/ui';
import { useT } from '../../../hooks/useT';
import { fromSeconds, toSeconds } from '../planDefaults';
import type { WizardFormState } from '../useWizardForm';
import { planOf } from '../wizardDraft';
import { DefineMetric } from './DefineMetric';
import { detectables } from './powerInput';
import { usePower } from './usePower';

/** How long the trial should take, by what each length can detect. */
export function PowerChoice(props: { form: WizardFormState }) {
  const { form } = props;
  const { draft } = form;
  const t = useT();
  const power = usePower(form);
  if (!draft.service || !draft.primary) {
    return <Text as="p">{t('wizard.power.noMetric')}</Text>;
  }
  if (draft.primary.metricId === null) return <DefineMetric form={form} />;
  if (power.isLoading) {
    return <LoadingPanel height={120} what={t('wizard.power.reading')} />;
  }
  if (power.error) {
    return (
      <ErrorPanel
        title={t('wizard.power.failed')}
        error={power.error}
        onRetry={() => power.refetch()}
        isRetrying={power.isFetching}
      />
    );
  }
  // Without enough services for its waves there is nothing to ask about yet.
  if (!power.data) return null;
  return <Lengths form={form} report={power.data} />;
}

function Lengths(props: { form: WizardFormState; report: PowerReport }) {
  const { form, report } = props;
  const { draft, update, design } = form;
  const t = useT();
  const format = useHoneFormat();
  const items = detectables(report);
  const planned = toSeconds(planOf(draft, design).duration);
  const wanted = draft.minimumEffectPercent / 100;
  if (items.length === 0) {
    return (
      <Text as="p">{t('wizard.power.unknown', { detail: report.detail })}</Text>
    );
  }
  const sentence = (one: (typeof items)[number]) =>
    t(one.effect <= wanted ? 'wizard.power.sees' : 'wizard.power.seesOnly', {
      duration: format.duration(one.durationSeconds),
      effect: format.effect(one.effect, { unsigned: true }),
    });
  if (design === 'stepped-wedge') {
    return <Text as="p">{sentence(items[items.length - 1])}</Text>;
  }
  return (
    <RadioGroup
      label={t('wizard.power.label')}
      description={t('wizard.power.description', {
        wanted: format.effect(wanted, { unsigned: true }),
        points: format.number(report.historyPoints),
      })}
      value={String(planned)}
      onChange={value =>
        update({ duration: fromSeconds(Number(value)), minimum: null })
      }
    >
      {items.map(one => (
        <Radio key={one.durationSeconds} value={String(one.durationSeconds)}>
          {sentence(one)}
        </Radio>
      ))}
    </RadioGroup>
  );
}

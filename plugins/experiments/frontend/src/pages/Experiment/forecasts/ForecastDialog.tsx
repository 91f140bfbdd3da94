import type {
  Experiment,
  ForecastInput,
} from '@hone/backstage-plugin-experiments-common';
import { Flex, NumberField, Radio, RadioGroup, Text } from '@backstage/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ChangeDialog } from '../../../components/ChangeDialog';
import { useForecastsApi } from '../../../hooks/useForecastsApi';
import { useT } from '../../../hooks/useT';
import { useToast } from '../../../hooks/useToast';
import { queryKeys } from '../../../query/queryKeys';

const CONFIDENCES = ['50', '80', '90'] as const;
type Confidence = (typeof CONFIDENCES)[number];

interface Draft {
  low: number | null;
  high: number | null;
  confidence: Confidence;
}

/** What the form says; null while it says nothing that can be registered. */
export function toForecast(draft: Draft): ForecastInput | null {
  const { low, high, confidence } = draft;
  if (low === null || high === null) return null;
  return low < high && low >= -100 && high <= 1000
    ? {
        low: low / 100,
        high: high / 100,
        confidence: Number(confidence) / 100,
      }
    : null;
}

/** Asks for the range in which the effect lies, and how sure that is. */
export function ForecastDialog(props: {
  experiment: Experiment;
  onClose: () => void;
}) {
  const { experiment, onClose } = props;
  const { key, primaryMetric } = experiment;
  const t = useT();
  const toast = useToast();
  const api = useForecastsApi();
  const client = useQueryClient();
  const [draft, setDraft] = useState<Draft>({
    low: null,
    high: null,
    confidence: '80',
  });
  const [asked, setAsked] = useState(false);
  const registering = useMutation({
    mutationFn: (input: ForecastInput) => api.register(key, input),
    onSuccess: next => {
      client.setQueryData(queryKeys.forecasts(key), next);
      toast(t('forecasts.form.saved'));
      onClose();
    },
  });
  const input = toForecast(draft);
  const change = (patch: Partial<Draft>) =>
    setDraft(current => ({ ...current, ...patch }));
  const read = (value: number) => (Number.isNaN(value) ? null : value);
  return (
    <ChangeDialog
      title={t('forecasts.form.title', { key })}
      confirmLabel={t('forecasts.form.confirm')}
      change={registering}
      problem={asked && !input ? t('forecasts.form.wrong') : null}
      onConfirm={() => {
        setAsked(true);
        if (input) registering.mutate(input);
      }}
      onClose={onClose}
    >
      <Text as="p">
        {t('forecasts.form.hint', {
          metric: primaryMetric?.title ?? t('metric'),
        })}
      </Text>
      <Flex gap="3" style={{ flexWrap: 'wrap' }}>
        <NumberField
          label={t('forecasts.form.low')}
          value={draft.low ?? NaN}
          minValue={-100}
          maxValue={1000}
          onChange={value => change({ low: read(value) })}
        />
        <NumberField
          label={t('forecasts.form.high')}
          value={draft.high ?? NaN}
          minValue={-100}
          maxValue={1000}
          onChange={value => change({ high: read(value) })}
        />
      </Flex>
      <RadioGroup
        label={t('forecasts.form.confidence')}
        value={draft.confidence}
        onChange={value =>
          change({
            confidence: CONFIDENCES.find(one => one === value) ?? '80',
          })
        }
      >
        {CONFIDENCES.map(one => (
          <Radio key={one} value={one}>
            {t(`forecasts.form.confidences.${one}`)}
          </Radio>
        ))}
      </RadioGroup>
    </ChangeDialog>
  );
}

import type {
  Experiment,
  ExperimentForecasts,
} from '@hone/backstage-plugin-experiments-common';
import { Button, Flex, Text } from '@backstage/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForecastsApi } from '../../../hooks/useForecastsApi';
import { useT } from '../../../hooks/useT';
import { queryKeys } from '../../../query/queryKeys';
import { ForecastDialog } from './ForecastDialog';
import { useForecastWords } from './useForecastWords';

/** What the reader expects, and before the start the way to say it. */
export function OwnForecast(props: {
  experiment: Experiment;
  forecasts: ExperimentForecasts;
}) {
  const { experiment, forecasts } = props;
  const { own, canRegister } = forecasts;
  const t = useT();
  const words = useForecastWords();
  const api = useForecastsApi();
  const client = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const withdrawal = useMutation({
    mutationFn: () => api.withdraw(experiment.key),
    onSuccess: next =>
      client.setQueryData(queryKeys.forecasts(experiment.key), next),
  });
  return (
    <>
      {own && <Text>{t('forecasts.card.own', words(own))}</Text>}
      {!own && canRegister && (
        <Text>
          {t('forecasts.card.ask', {
            metric: experiment.primaryMetric?.title ?? t('metric'),
          })}
        </Text>
      )}
      {canRegister && (
        <Flex gap="2" style={{ flexWrap: 'wrap' }}>
          <Button variant="secondary" onPress={() => setOpen(true)}>
            {own ? t('forecasts.card.change') : t('forecasts.card.register')}
          </Button>
          {own && (
            <Button
              variant="tertiary"
              isPending={withdrawal.isPending}
              onPress={() => withdrawal.mutate()}
            >
              {t('forecasts.card.withdraw')}
            </Button>
          )}
        </Flex>
      )}
      {withdrawal.error && (
        <Text role="alert" color="danger">
          {withdrawal.error.message}
        </Text>
      )}
      {isOpen && (
        <ForecastDialog
          experiment={experiment}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

import type {
  ExperimentForecasts,
  Forecast,
} from '@hone/backstage-plugin-experiments-common';
import { useHoneFormat } from '@hone/react';
import { Text } from '@backstage/ui';
import { useT } from '../../../hooks/useT';
import { useForecastWords } from './useForecastWords';

const WHO = ['team', 'model', 'own'] as const;
const WORDS = { team: 'team', model: 'model', own: 'you' } as const;

/** What came, and how near everybody was. */
export function OpenedForecasts(props: { forecasts: ExperimentForecasts }) {
  const { forecasts } = props;
  const { observed, registered, model } = forecasts;
  const t = useT();
  const format = useHoneFormat();
  if (registered === 0 && !model) {
    return <Text>{t('forecasts.card.nobody')}</Text>;
  }
  return (
    <>
      {observed ? (
        <Text weight="bold">
          {t('forecasts.card.observed', {
            effect: format.effect(observed.effect),
            error: format.number(observed.standardError, {
              style: 'percent',
              maximumFractionDigits: 1,
            }),
          })}
        </Text>
      ) : (
        <Text>{t('forecasts.card.notScored')}</Text>
      )}
      {WHO.map(who => {
        const forecast = forecasts[who];
        return (
          forecast && (
            <OneForecast key={who} who={WORDS[who]} forecast={forecast} />
          )
        );
      })}
      {model?.basis && (
        <Text variant="body-small">
          {t('forecasts.card.basis', { basis: model.basis })}
        </Text>
      )}
    </>
  );
}

function OneForecast(props: {
  who: 'team' | 'model' | 'you';
  forecast: Forecast;
}) {
  const { who, forecast } = props;
  const t = useT();
  const words = useForecastWords();
  const format = useHoneFormat();
  const { score } = forecast;
  return (
    <div>
      <Text as="p">{t(`forecasts.card.${who}`, words(forecast))}</Text>
      {score && (
        <Text as="p" variant="body-small">
          {t('forecasts.card.score', {
            crps: format.number(score.crps, {
              style: 'percent',
              maximumFractionDigits: 1,
            }),
          })}
          {', '}
          {score.within80
            ? t('forecasts.card.within')
            : t('forecasts.card.outside')}
        </Text>
      )}
    </div>
  );
}

import { useApi } from '@backstage/frontend-plugin-api';
import { forecastsApiRef } from '../api/forecastsApiRef';

export function useForecastsApi() {
  return useApi(forecastsApiRef);
}

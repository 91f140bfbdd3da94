import { useApi } from '@backstage/frontend-plugin-api';
import { metricsApiRef } from '../api/metricsApiRef';

export function useMetricsApi() {
  return useApi(metricsApiRef);
}

import { useApi } from '@backstage/frontend-plugin-api';
import { metricDefinitionsApiRef } from '../api/metricDefinitionsApiRef';
import { telemetryApiRef } from '../api/telemetryApiRef';

export function useTelemetryApi() {
  return useApi(telemetryApiRef);
}

export function useMetricDefinitionsApi() {
  return useApi(metricDefinitionsApiRef);
}

import { useApi } from '@backstage/frontend-plugin-api';
import { experimentsApiRef } from '../api/experimentsApiRef';

export function useExperimentsApi() {
  return useApi(experimentsApiRef);
}

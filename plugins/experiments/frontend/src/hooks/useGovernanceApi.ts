import { useApi } from '@backstage/frontend-plugin-api';
import { governanceApiRef } from '../api/governanceApiRef';

export function useGovernanceApi() {
  return useApi(governanceApiRef);
}

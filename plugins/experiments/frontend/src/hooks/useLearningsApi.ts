import { useApi } from '@backstage/frontend-plugin-api';
import { learningsApiRef } from '../api/learningsApiRef';

export function useLearningsApi() {
  return useApi(learningsApiRef);
}

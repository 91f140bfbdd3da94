import { useApi } from '@backstage/frontend-plugin-api';
import { ideasApiRef } from '../api/ideasApiRef';

export function useIdeasApi() {
  return useApi(ideasApiRef);
}

import { useApi } from '@backstage/frontend-plugin-api';
import { deliveryApiRef } from '../api/deliveryApiRef';

export function useDeliveryApi() {
  return useApi(deliveryApiRef);
}

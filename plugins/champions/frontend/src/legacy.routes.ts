import { createRouteRef } from '@backstage/core-plugin-api';

/** The pages in a legacy app. */
export const rootRouteRef = createRouteRef({ id: 'hone-champions' });

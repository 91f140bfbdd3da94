import { createRouteRef } from '@backstage/frontend-plugin-api';

/** Root of all pages of the plugin, `/champions`. */
export const rootRouteRef = createRouteRef();

/** Who is champion when, `/champions/schedule`. */
export const scheduleRouteRef = createRouteRef();

/** How even the rotation is, `/champions/fairness`. */
export const fairnessRouteRef = createRouteRef();

/** The reader's seats and absences, `/champions/me`. */
export const meRouteRef = createRouteRef();

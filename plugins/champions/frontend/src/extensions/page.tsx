import {
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import { RiUserStarLine } from '@remixicon/react';
import {
  fairnessRouteRef,
  meRouteRef,
  rootRouteRef,
  scheduleRouteRef,
} from '../routes';

const page = PageBlueprint.make({
  params: {
    path: '/champions',
    routeRef: rootRouteRef,
    title: 'Champions',
    icon: <RiUserStarLine />,
  },
});

const schedule = SubPageBlueprint.make({
  name: 'schedule',
  params: {
    path: 'schedule',
    title: 'Schedule',
    routeRef: scheduleRouteRef,
    loader: () => import('../pages/contents').then(m => <m.ScheduleContent />),
  },
});

const fairness = SubPageBlueprint.make({
  name: 'fairness',
  params: {
    path: 'fairness',
    title: 'Fairness',
    routeRef: fairnessRouteRef,
    loader: () => import('../pages/contents').then(m => <m.FairnessContent />),
  },
});

const me = SubPageBlueprint.make({
  name: 'me',
  params: {
    path: 'me',
    title: 'My seats',
    routeRef: meRouteRef,
    loader: () => import('../pages/contents').then(m => <m.MeContent />),
  },
});

/** The pages below `/champions`, in the order of their tabs. */
export const pageExtensions = [page, schedule, fairness, me];

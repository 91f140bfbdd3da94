export type {
  LaneChangePoint,
  LaneDeployment,
  LaneExperiment,
  LaneFreeze,
  LaneIncident,
  LanesData,
} from './laneData';
export { Lanes } from './Lanes';
export type { LanesProps } from './Lanes';
export { ServiceTimeline } from './ServiceTimeline';
export type { ServiceTimelineProps } from './ServiceTimeline';

import type { components } from './generated/api';

type Schemas = components['schemas'];

/** @public */
export type MetricSourceInfo = Schemas['Source'];
/** @public */
export type Direction = Schemas['Direction'];
/** @public */
export type MetricKind = Schemas['MetricKind'];
/** @public */
export type SourceQuery = Schemas['SourceQuery'];
/** @public */
export type Metric = Schemas['Metric'];
/** @public */
export type MetricInput = Schemas['MetricInput'];
/** @public */
export type ArmSelector = Schemas['Selector'];
/** @public */
export type SeriesRequest = Schemas['SeriesRequest'];
/**
 * Instant in epoch milliseconds and value; null is missing, never 0.
 * @public
 */
export type SeriesPoint = [at: number, value: number | null];
/** @public */
export type Provenance = Schemas['Provenance'];
/** @public */
export type Series = Omit<Schemas['Series'], 'points'> & {
  points: SeriesPoint[];
};
/** @public */
export type ArmMoments = Schemas['Moments'];
/** @public */
export type MetricCandidate = Omit<Schemas['Candidate'], 'preview'> & {
  preview: { stepSeconds: number; points: SeriesPoint[] };
};
/** @public */
export type SourceFailure = Schemas['SourceFailure'];
/** @public */
export type PinInput = Schemas['PinInput'];
/** @public */
export type Pin = Schemas['Pin'];
/** @public */
export type ObservationInput = Schemas['ObservationInput'];
/** @public */
export type DeliveryEvent = Schemas['DeliveryEvent'];
/** @public */
export type DeliveryReceipt = Schemas['DeliveryReceipt'];
/** @public */
export type DeliverySummary = Schemas['DeliverySummary'];
/** @public */
export type Release = Schemas['Release'];
/** @public */
export type DeliveryOverview = Schemas['DeliveryOverview'];
/** @public */
export type DeliveryWeek = Schemas['DeliveryWeek'];
/** @public */
export type DeliverySignal = Schemas['DeliverySignal'];
/** @public */
export type DeliveryRow = Schemas['DeliveryRow'];
/** @public */
export type DeliveryQuality = Schemas['DeliveryQuality'];
/** @public */
export type DeliverySourceState = Schemas['DeliverySourceState'];
/** @public */
export type UnassignedDeliveries = Schemas['UnassignedDeliveries'];
/** @public */
export type DeliveryRemark = Schemas['DeliveryRemark'];
/** @public */
export type DeliveryFrequency = Schemas['DeliveryFrequency'];
/** @public */
export type DeliveryCertainty = Schemas['DeliveryCertainty'];
/** @public */
export type ServiceDelivery = Schemas['ServiceDelivery'];
/** @public */
export type ServiceYear = Schemas['ServiceYear'];
/** @public */
export type ServiceIncident = Schemas['ServiceIncident'];
/** @public */
export type LinkConfidence = Schemas['LinkConfidence'];
/** @public */
export type IncidentLink = Schemas['IncidentLink'];
/** @public */
export type IncidentLinkInput = Schemas['IncidentLinkInput'];
/** @public */
export type CatalogueEntry = Schemas['CatalogueEntry'];
/** @public */
export type MetricHealth = Schemas['MetricHealth'];
/** @public */
export type DashboardLink = Schemas['Dashboard'];
/** @public */
export type Watch = Schemas['Watch'];
/** @public */
export type WatchChange = Schemas['WatchChange'];
/** @public */
export type ChangeTrigger = Schemas['ChangeTrigger'];
/** @public */
export type FitnessReport = Schemas['FitnessReport'];
/** @public */
export type ExplanationInput = Schemas['ExplanationInput'];
/** @public */
export type AnnotationInput = Schemas['AnnotationInput'];
/** @public */
export type AnnotationState = Schemas['AnnotationState'];
/** @public */
export type LaneItem = Schemas['LaneItem'];
/** @public */
export type ExplanationEvidence = Omit<
  Schemas['ExplanationEvidence'],
  'points'
> & { points: SeriesPoint[] };
/** @public */
export type ExplanationCandidate = Omit<
  Schemas['ExplanationCandidate'],
  'evidence'
> & { evidence: ExplanationEvidence | null };
/** @public */
export type Explanation = Omit<
  Schemas['Explanation'],
  'target' | 'candidates'
> & {
  target: ExplanationEvidence | null;
  candidates: ExplanationCandidate[];
};
/** @public */
export type ExploredSeries = Omit<Schemas['ExploredSeries'], 'points'> & {
  points: SeriesPoint[];
};
/** @public */
export type Exploration = Omit<Schemas['Exploration'], 'series'> & {
  series: ExploredSeries[];
};

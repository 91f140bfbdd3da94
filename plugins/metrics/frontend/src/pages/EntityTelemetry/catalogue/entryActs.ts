import type {
  CatalogueEntry,
  Watch,
} from '@hone/backstage-plugin-metrics-common';

/** What can be done with the metrics of a catalogue. */
export interface EntryActs {
  entityRef: string;
  watches: readonly Watch[];
  onStopped: (watch: Watch) => void;
  onDefinition: (entry: CatalogueEntry) => void;
  onFitness: (entry: CatalogueEntry) => void;
}

/** A name that no other metric of the catalogue has, and that it keeps when it is defined. */
export function entryKey({ metric }: CatalogueEntry): string {
  return [metric.entityRef ?? '', metric.sourceId, metric.name].join(' ');
}

import type {
  CatalogueEntry,
  Watch,
} from '@hone/backstage-plugin-metrics-common';
import { useElementWidth } from '@hone/react';
import { Flex, Text } from '@backstage/ui';
import { useState } from 'react';
import { useT } from '../../../hooks/useT';
import { CatalogueList } from './CatalogueList';
import { CatalogueTable } from './CatalogueTable';
import { DefinitionDialog } from './DefinitionDialog';
import type { EntryActs } from './entryActs';
import { ExportCatalogue } from './ExportCatalogue';
import { FitnessDialog } from './FitnessDialog';
import styles from '../EntityTelemetry.module.css';

/** Below this a table would need scrolling in two directions. */
const NARROW = 860;

type Open = { dialog: 'definition' | 'fitness'; entry: CatalogueEntry } | null;

/** Every metric of the service: what it measures, whether it has data, and whether it can be trusted. */
export function CatalogueSection(props: {
  entityRef: string;
  name: string;
  entries: readonly CatalogueEntry[];
  /** Metrics beyond those. */
  more: number;
  watches: readonly Watch[];
  onStopped: (watch: Watch) => void;
}) {
  const { entityRef, name, entries, more, watches, onStopped } = props;
  const t = useT();
  const [open, setOpen] = useState<Open>(null);
  const [ref, width] = useElementWidth<HTMLElement>(1000);
  const acts: EntryActs = {
    entityRef,
    watches,
    onStopped,
    onDefinition: entry => setOpen({ dialog: 'definition', entry }),
    onFitness: entry => setOpen({ dialog: 'fitness', entry }),
  };
  const close = () => setOpen(null);
  return (
    <section ref={ref} aria-label={t('telemetry.catalogue.title')}>
      <Flex justify="between" align="center" gap="3" className={styles.wrap}>
        <Text as="h2" variant="title-x-small">
          {t('telemetry.catalogue.title')}
        </Text>
        <ExportCatalogue entityRef={entityRef} entries={entries} />
      </Flex>
      {entries.some(({ metricId }) => metricId === null) && (
        <p className={styles.text}>{t('telemetry.catalogue.proposedNote')}</p>
      )}
      {width < NARROW ? (
        <CatalogueList entries={entries} acts={acts} />
      ) : (
        <CatalogueTable name={name} entries={entries} acts={acts} />
      )}
      {more > 0 && (
        <p className={styles.text}>
          {t('telemetry.catalogue.more', { count: more })}
        </p>
      )}
      {open?.dialog === 'definition' && (
        <DefinitionDialog
          entityRef={entityRef}
          entry={open.entry}
          onClose={close}
        />
      )}
      {open?.dialog === 'fitness' && open.entry.metricId !== null && (
        <FitnessDialog
          entityRef={entityRef}
          metricId={open.entry.metricId}
          metric={open.entry.metric.title}
          onClose={close}
        />
      )}
    </section>
  );
}

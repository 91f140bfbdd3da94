import type { CatalogueEntry } from '@hone/backstage-plugin-metrics-common';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { SidePanel, useHoneFormat } from '@hone/react';
import { Flex, Text } from '@backstage/ui';
import { CodeBlock } from '../../../components/CodeBlock/CodeBlock';
import { useT } from '../../../hooks/useT';
import type { ShownSeries } from '../model/shownSeries';
import styles from './Views.module.css';

/** The definition of the metric, and what the sources were asked, so that anyone can ask again. */
export function QueryPanel(props: {
  isOpen: boolean;
  onClose: () => void;
  /** Undefined where the list of metrics does not know it. */
  entry: CatalogueEntry | undefined;
  stepSeconds: number;
  series: readonly ShownSeries[];
}) {
  const { isOpen, onClose, entry, series, stepSeconds } = props;
  const t = useT();
  const format = useHoneFormat();
  return (
    <SidePanel
      isOpen={isOpen}
      onClose={onClose}
      title={t('explorer.queries.title')}
      width={560}
    >
      <Flex direction="column" gap="4">
        {entry && <Definition entry={entry} />}
        <Text as="p">
          {t('explorer.queries.step', { step: format.duration(stepSeconds) })}
        </Text>
        {series.map(one => (
          <Query key={one.entityRef} series={one} />
        ))}
      </Flex>
    </SidePanel>
  );
}

function Definition(props: { entry: CatalogueEntry }) {
  const { metric, reason, owner } = props.entry;
  const t = useT();
  return (
    <section aria-label={metric.title}>
      <Text as="h3" weight="bold">
        {metric.title}
      </Text>
      <Text as="p">{metric.description || reason}</Text>
      <Text as="p">{t(`explorer.queries.${metric.direction}`)}</Text>
      {owner && (
        <Text as="p">
          {t('explorer.queries.owner')} <EntityRefLink entityRef={owner} />
        </Text>
      )}
    </section>
  );
}

function Query(props: { series: ShownSeries }) {
  const { name, provenance, error } = props.series;
  const t = useT();
  const format = useHoneFormat();
  return (
    <section aria-label={name} className={styles.query}>
      <Text as="h3" weight="bold">
        {name}
      </Text>
      {error && <Text as="p">{error}</Text>}
      {provenance && (
        <>
          <Text as="p">
            {t('explorer.queries.asked', {
              source: provenance.sourceId,
              at: format.moment(provenance.queriedAt),
            })}
          </Text>
          <CodeBlock label={t('explorer.queries.of', { name })}>
            {provenance.resolvedQuery}
          </CodeBlock>
          {provenance.warnings.map(warning => (
            <Text key={warning} as="p">
              {warning}
            </Text>
          ))}
        </>
      )}
    </section>
  );
}

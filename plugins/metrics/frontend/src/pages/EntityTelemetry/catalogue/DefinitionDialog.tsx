import type { CatalogueEntry } from '@hone/backstage-plugin-metrics-common';
import { LoadingPanel } from '@hone/react';
import { Dialog, DialogBody, DialogHeader } from '@backstage/ui';
import { useState } from 'react';
import { LoadFailure } from '../../../components/LoadFailure';
import { useDefinition } from '../../../hooks/useDefinition';
import { useT } from '../../../hooks/useT';
import { DefinitionForm } from './DefinitionForm';

/** The definition of a metric: what it is called, in which unit, which side is better, who answers for it. */
export function DefinitionDialog(props: {
  entityRef: string;
  entry: CatalogueEntry;
  onClose: () => void;
}) {
  const { entityRef, entry, onClose } = props;
  const t = useT();
  // The title in the head stays while it is edited.
  const [metric] = useState(entry.metric.title);
  const query = useDefinition(entry.metricId);
  const isProposed = entry.metricId === null;
  return (
    <Dialog isOpen onOpenChange={open => !open && onClose()} width={560}>
      <DialogHeader>
        {isProposed
          ? t('telemetry.definition.create', { metric })
          : t('telemetry.definition.edit', { metric })}
      </DialogHeader>
      <DialogBody>
        {!isProposed && query.isPending && <LoadingPanel lines={6} />}
        {query.error && (
          <LoadFailure
            title={t('telemetry.definition.load')}
            name={metric}
            query={query}
            forbidden={t('telemetry.error.forbidden')}
          />
        )}
        {(isProposed || query.data) && (
          <DefinitionForm
            entityRef={entityRef}
            proposed={entry.metric}
            stored={query.data ?? null}
            onSaved={onClose}
          />
        )}
      </DialogBody>
    </Dialog>
  );
}

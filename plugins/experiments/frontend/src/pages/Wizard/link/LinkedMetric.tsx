import { Alert } from '@backstage/ui';
import { useT } from '../../../hooks/useT';
import type { WizardDraft } from '../wizardDraft';

/** Which metric was chosen for the reader, and why; the list below changes it. */
export function LinkedMetric({ draft }: { draft: WizardDraft }) {
  const { linked, primary } = draft;
  const t = useT();
  if (!linked || !primary) return null;
  return (
    <Alert
      status="info"
      icon
      title={t('wizard.link.title', { metric: primary.metric.title })}
      description={t(`wizard.link.${linked.by}`, { wanted: linked.wanted })}
    />
  );
}

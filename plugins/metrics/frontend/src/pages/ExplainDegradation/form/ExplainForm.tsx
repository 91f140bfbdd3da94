import { useNow } from '@hone/react';
import { Button } from '@backstage/ui';
import { useEffect, useState, type FormEvent } from 'react';
import { useExplainDegradation } from '../../../hooks/useExplanations';
import { useT } from '../../../hooks/useT';
import { ActFailure } from '../../../telemetry/ActFailure';
import { InstantField } from './InstantField';
import { instantOf, localText, type InstantProblem } from './localInstant';
import { MetricSelect } from './MetricSelect';
import { ServiceField } from './ServiceField';
import styles from '../ExplainDegradation.module.css';

/** What is to be explained: a service, a metric of it, and when it was noticed. */
export function ExplainForm(props: {
  /** What the address or the shown explanation says. */
  given: { entity: string | null; metric: string | null; at: string | null };
  onEntity: (entityRef: string | null) => void;
  onAsked: (id: string) => void;
}) {
  const { given, onEntity, onAsked } = props;
  const { entity } = given;
  const t = useT();
  const now = useNow();
  const asking = useExplainDegradation();
  const [metric, setMetric] = useState(given.metric);
  const [at, setAt] = useState(() => localText(given.at));
  const [problem, setProblem] = useState<InstantProblem | null>(null);
  const [isMissing, setMissing] = useState(false);
  // What was asked for stands in the fields, so that it can be asked again with a change.
  useEffect(() => {
    setMetric(given.metric);
    setAt(localText(given.at));
    setProblem(null);
  }, [given.metric, given.at]);
  const ask = (event: FormEvent) => {
    event.preventDefault();
    setMissing(entity === null);
    if (entity === null) return;
    const read = instantOf(at, now);
    setProblem(read.problem);
    if (read.problem !== null) return;
    // The field holds minutes; what came with a link is more exact.
    const noticed = at === localText(given.at) ? given.at : read.at;
    asking.mutate(
      {
        entityRef: entity,
        ...(metric ? { metricId: metric } : {}),
        ...(noticed ? { at: noticed } : {}),
      },
      { onSuccess: ({ id }) => onAsked(id) },
    );
  };
  return (
    <form
      aria-label={t('explain.form.label')}
      className={styles.form}
      onSubmit={ask}
    >
      <ServiceField
        value={entity}
        onChange={next => {
          setMetric(null);
          onEntity(next);
        }}
      />
      <MetricSelect entityRef={entity} value={metric} onChange={setMetric} />
      <InstantField value={at} onChange={setAt} problem={problem} />
      <Button type="submit" variant="primary" isPending={asking.isPending}>
        {t('explain.form.ask')}
      </Button>
      <span role="alert">
        {isMissing && entity === null && t('explain.form.missing')}
      </span>
      <ActFailure error={asking.error} />
    </form>
  );
}

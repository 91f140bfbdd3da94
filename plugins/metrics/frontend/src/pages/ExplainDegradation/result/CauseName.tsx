import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import type { ExplanationCandidate } from '@hone/backstage-plugin-metrics-common';
import { useHoneFormat } from '@hone/react';
import { Link } from '@backstage/ui';
import { useT } from '../../../hooks/useT';
import styles from '../ExplainDegradation.module.css';

/** Where a cause can be looked at: its own page, or that of its service. */
function useCauseHref(cause: ExplanationCandidate): string | null {
  const entityLink = useEntityRefLink();
  if (cause.url) return cause.url;
  return cause.entityRef ? entityLink(cause.entityRef) : null;
}

/** What a possible cause is, of which kind, and when it happened. */
export function CauseName(props: {
  cause: ExplanationCandidate;
  /** Printed before the title where no column has it. */
  rank?: number;
}) {
  const { cause, rank } = props;
  const { title, kind, at } = cause;
  const t = useT();
  const format = useHoneFormat();
  const href = useCauseHref(cause);
  return (
    <span className={styles.stack}>
      <span>
        {rank !== undefined && <strong>{rank}. </strong>}
        {href ? (
          <Link href={href} weight="bold">
            {title}
          </Link>
        ) : (
          <strong>{title}</strong>
        )}
      </span>
      <span className={styles.small}>
        {[
          t(`explain.kind.${kind}`),
          at && t('explain.causes.at', { at: format.moment(at) }),
        ]
          .filter(Boolean)
          .join(', ')}
      </span>
    </span>
  );
}

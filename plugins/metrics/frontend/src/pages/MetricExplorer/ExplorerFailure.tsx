import { HoneApiError } from '@hone/common';
import { Button } from '@backstage/ui';
import { LoadFailure, type FailedQuery } from '../../components/LoadFailure';
import { useT } from '../../hooks/useT';
import {
  narrowerRange,
  type ExplorerRange,
  type NamedRange,
} from './url/explorerRange';
import styles from './MetricExplorer.module.css';

/** A shorter time is refused for the same reason. */
function isRefused(error: unknown): boolean {
  return error instanceof HoneApiError && error.status < 500;
}

/** Why nothing can be shown, and a shorter time, which is often what a source can answer. */
export function ExplorerFailure(props: {
  query: FailedQuery;
  name: string;
  range: ExplorerRange;
  onRange: (range: NamedRange) => void;
}) {
  const { query, name, range, onRange } = props;
  const t = useT();
  const narrower = isRefused(query.error) ? null : narrowerRange(range);
  return (
    <div className={styles.stack}>
      <LoadFailure title={t('explorer.error')} name={name} query={query} />
      {narrower && (
        <Button
          size="small"
          variant="secondary"
          onPress={() => onRange(narrower)}
        >
          {t('explorer.narrow', { range: t(`explorer.range.${narrower}`) })}
        </Button>
      )}
    </div>
  );
}

import { HoneApiError } from '@hone/common';
import { Alert, Button } from '@backstage/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useT } from '../hooks/useT';
import { queryKeys } from '../query/queryKeys';

/**
 * An act that did not happen, or what it misses. A conflict offers to read the new version; fields around it keep their
 * text, because they are not filled again.
 */
export function ActionError(props: {
  error: unknown;
  problem?: string | null;
  /** Reads what a form was filled from; without it everything is read again. */
  onReload?: () => void;
}) {
  const { error, problem, onReload } = props;
  const t = useT();
  const client = useQueryClient();
  if (problem) {
    return (
      <div role="alert">
        <Alert status="warning" icon title={problem} />
      </div>
    );
  }
  if (!error) return null;
  const conflict = error instanceof HoneApiError && error.status === 409;
  const cause = error instanceof Error ? error.message : String(error);
  const requestId = error instanceof HoneApiError ? error.requestId : undefined;
  const reload =
    onReload ?? (() => client.invalidateQueries({ queryKey: queryKeys.all }));
  return (
    <div role="alert">
      <Alert
        status="danger"
        icon
        title={conflict ? t('conflict.title') : cause}
        description={
          <>
            {conflict && `${cause} ${t('conflict.text')} `}
            {requestId && t('error.requestId', { id: requestId })}
          </>
        }
        customActions={
          conflict && (
            <Button size="small" variant="secondary" onPress={reload}>
              {t('reload')}
            </Button>
          )
        }
      />
    </div>
  );
}

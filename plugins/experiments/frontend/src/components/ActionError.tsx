import { HoneApiError } from '@hone/common';
import { Alert, Button } from '@backstage/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useT } from '../hooks/useT';
import { queryKeys } from '../query/queryKeys';

/**
 * An act that did not happen. A conflict offers to read the new version; fields around it keep their text, because they
 * are not filled from the experiment again.
 */
export function ActionError(props: {
  error: unknown;
  experimentKey: string;
  onReload?: () => void;
}) {
  const { error, experimentKey, onReload } = props;
  const t = useT();
  const client = useQueryClient();
  if (!error) return null;
  const conflict = error instanceof HoneApiError && error.status === 409;
  const cause = error instanceof Error ? error.message : String(error);
  const requestId = error instanceof HoneApiError ? error.requestId : undefined;
  const reload = () => {
    client.invalidateQueries({ queryKey: queryKeys.all });
    onReload?.();
  };
  return (
    <div role="alert">
      <Alert
        status="danger"
        icon
        title={conflict ? t('conflict.title', { key: experimentKey }) : cause}
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

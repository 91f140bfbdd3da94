import { HoneApiError } from '@hone/common';
import { Alert, Button, ButtonLink } from '@backstage/ui';
import { useLinks } from '../../hooks/useLinks';
import { useT } from '../../hooks/useT';
import { isConflict } from './useSaveExperiment';
import type { FinishWizard } from './useFinishWizard';
import type { WizardFormState } from './useWizardForm';

function sentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** What went wrong while saving, with the way on. */
export function SaveOutcome(props: {
  finishing: FinishWizard;
  form: WizardFormState;
}) {
  const { finishing, form } = props;
  const { error, refused } = finishing;
  const t = useT();
  const links = useLinks();
  if (refused) {
    const { key } = refused.experiment;
    return (
      <div role="alert">
        <Alert
          status="warning"
          icon
          title={t('wizard.startRefused', { key })}
          description={sentence(refused.stepError)}
          customActions={
            <ButtonLink
              size="small"
              variant="secondary"
              href={links.experiment(key)}
            >
              {t('wizard.openDraft', { key })}
            </ButtonLink>
          }
        />
      </div>
    );
  }
  if (!error) return null;
  const key = form.draft.saved?.key;
  const conflict = isConflict(error) && key !== undefined;
  const requestId = error instanceof HoneApiError ? error.requestId : undefined;
  return (
    <div role="alert">
      <Alert
        status="danger"
        icon
        title={conflict ? t('conflict.title', { key }) : t('wizard.saveFailed')}
        description={
          <>
            {sentence(error)}{' '}
            {conflict ? t('conflict.text') : t('wizard.saveFailedText')}{' '}
            {requestId && t('error.requestId', { id: requestId })}
          </>
        }
        customActions={
          conflict && (
            <Button
              size="small"
              variant="secondary"
              onPress={() => finishing.acceptRevision()}
            >
              {t('reload')}
            </Button>
          )
        }
      />
    </div>
  );
}

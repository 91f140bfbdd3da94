import { ButtonLink } from '@backstage/ui';
import { RiAddLine } from '@remixicon/react';
import { useLinks } from '../hooks/useLinks';
import { useT } from '../hooks/useT';

/** The way to the wizard from the header of every page of the plugin. */
export function NewExperimentAction() {
  const t = useT();
  const links = useLinks();
  return (
    <ButtonLink
      variant="primary"
      href={links.wizard()}
      iconStart={<RiAddLine aria-hidden />}
    >
      {t('newExperiment')}
    </ButtonLink>
  );
}

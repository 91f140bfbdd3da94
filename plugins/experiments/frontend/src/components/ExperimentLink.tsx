import type { ExperimentSummary } from '@hone/backstage-plugin-experiments-common';
import { Link } from '@backstage/ui';
import { useLinks } from '../hooks/useLinks';

/** Key and title, leading to the experiment. */
export function ExperimentLink(props: {
  experiment: Pick<ExperimentSummary, 'key' | 'title'>;
}) {
  const { key, title } = props.experiment;
  const links = useLinks();
  return (
    <Link href={links.experiment(key)} weight="bold" standalone>
      {key} {title}
    </Link>
  );
}

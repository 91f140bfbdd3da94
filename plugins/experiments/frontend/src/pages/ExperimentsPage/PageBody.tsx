import { BreadcrumbEntry } from '@backstage/frontend-plugin-api';
import { useParams } from 'react-router-dom';
import { useLinks } from '../../hooks/useLinks';
import { useT } from '../../hooks/useT';
import { ExperimentsRoutes } from './ExperimentsRoutes';
import { pageOfPath } from './pageOfPath';

/** The page inside the layout; pages without tabs say where they are in the breadcrumbs. */
export function PageBody() {
  const t = useT();
  const links = useLinks();
  const location = pageOfPath(useParams()['*'] ?? '');
  const content = <ExperimentsRoutes location={location} />;
  if (location.page === 'experiment') {
    return (
      <BreadcrumbEntry
        entry={{ label: location.key, href: links.experiment(location.key) }}
      >
        {content}
      </BreadcrumbEntry>
    );
  }
  if (location.page === 'new') {
    return (
      <BreadcrumbEntry
        entry={{ label: t('newExperiment'), href: links.wizard() }}
      >
        {content}
      </BreadcrumbEntry>
    );
  }
  return content;
}

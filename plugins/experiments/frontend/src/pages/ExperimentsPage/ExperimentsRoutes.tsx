import { LoadingPanel, NotFoundPanel } from '@hone/react';
import { ButtonLink, Container } from '@backstage/ui';
import { lazy, Suspense } from 'react';
import { useLinks } from '../../hooks/useLinks';
import { useT } from '../../hooks/useT';
import { LiveRefresh } from '../../live/LiveRefresh';
import { HoneQueryProvider } from '../../query/HoneQueryProvider';
import type { ExperimentsLocation } from './pageOfPath';

const Portfolio = lazy(() =>
  import('../Portfolio/Portfolio').then(m => ({ default: m.Portfolio })),
);
const Backlog = lazy(() =>
  import('../Backlog/Backlog').then(m => ({ default: m.Backlog })),
);
const Reviews = lazy(() =>
  import('../Reviews/Reviews').then(m => ({ default: m.Reviews })),
);
const Learnings = lazy(() =>
  import('../Learnings/Learnings').then(m => ({ default: m.Learnings })),
);
const Forecasts = lazy(() =>
  import('../Forecasts/Forecasts').then(m => ({ default: m.Forecasts })),
);
const Calendar = lazy(() =>
  import('../Calendar/Calendar').then(m => ({ default: m.Calendar })),
);
const ExperimentPage = lazy(() =>
  import('../Experiment/ExperimentPage').then(m => ({
    default: m.ExperimentPage,
  })),
);
const Wizard = lazy(() =>
  import('../Wizard/Wizard').then(m => ({ default: m.Wizard })),
);

/** The content of each page, without the frame that the app or the legacy shell draws. */
export function ExperimentsRoutes(props: { location: ExperimentsLocation }) {
  return (
    <HoneQueryProvider>
      {/* A form never changes under the hands of who fills it in. */}
      {props.location.page !== 'new' && <LiveRefresh />}
      <Suspense
        fallback={
          <Container>
            <LoadingPanel height={480} />
          </Container>
        }
      >
        <Content location={props.location} />
      </Suspense>
    </HoneQueryProvider>
  );
}

function Content(props: { location: ExperimentsLocation }) {
  const { location } = props;
  switch (location.page) {
    case 'index':
    case 'portfolio':
      return <Portfolio />;
    case 'backlog':
      return <Backlog />;
    case 'calendar':
      return <Calendar />;
    case 'reviews':
      return <Reviews />;
    case 'learnings':
      return <Learnings />;
    case 'forecasts':
      return <Forecasts />;
    case 'new':
      return <Wizard />;
    case 'experiment':
      return <ExperimentPage key={location.key} experimentKey={location.key} />;
    default:
      return <Unknown />;
  }
}

function Unknown() {
  const t = useT();
  const links = useLinks();
  return (
    <Container>
      <NotFoundPanel
        action={
          <ButtonLink variant="secondary" href={links.portfolio()}>
            {t('openPortfolio')}
          </ButtonLink>
        }
      />
    </Container>
  );
}

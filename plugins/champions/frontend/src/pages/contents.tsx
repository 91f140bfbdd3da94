import { LoadingPanel } from '@hone/react';
import { Container } from '@backstage/ui';
import { lazy, Suspense, type ComponentType } from 'react';
import { HoneQueryProvider } from '../query/HoneQueryProvider';

/** A page with what it needs around it. */
function withQueries(Page: ComponentType) {
  return function PageRoot() {
    return (
      <HoneQueryProvider>
        <Suspense
          fallback={
            <Container>
              <LoadingPanel height={480} />
            </Container>
          }
        >
          <Page />
        </Suspense>
      </HoneQueryProvider>
    );
  };
}

/** Who is champion when. */
export const ScheduleContent = withQueries(
  lazy(() =>
    import('./Schedule/Schedule').then(m => ({ default: m.Schedule })),
  ),
);

/** How even it is. */
export const FairnessContent = withQueries(
  lazy(() =>
    import('./Fairness/Fairness').then(m => ({ default: m.Fairness })),
  ),
);

/** The reader's seats. */
export const MeContent = withQueries(
  lazy(() => import('./Me/Me').then(m => ({ default: m.Me }))),
);

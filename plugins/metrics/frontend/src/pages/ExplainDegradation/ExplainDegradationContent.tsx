import { Container } from '@backstage/ui';
import { HoneQueryProvider } from '../../query/HoneQueryProvider';
import { ExplainDegradation } from './ExplainDegradation';

/** The page as an app mounts it. */
export function ExplainDegradationContent() {
  return (
    <HoneQueryProvider>
      <Container>
        <ExplainDegradation />
      </Container>
    </HoneQueryProvider>
  );
}

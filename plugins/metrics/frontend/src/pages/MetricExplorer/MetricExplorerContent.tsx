import { Container } from '@backstage/ui';
import { HoneQueryProvider } from '../../query/HoneQueryProvider';
import { MetricExplorer } from './MetricExplorer';

/** The page as an app mounts it. */
export function MetricExplorerContent() {
  return (
    <HoneQueryProvider>
      <Container>
        <MetricExplorer />
      </Container>
    </HoneQueryProvider>
  );
}

import { Container } from '@backstage/ui';
import { HoneQueryProvider } from '../../query/HoneQueryProvider';
import { DeliveryOverview } from './DeliveryOverview';

/** The page as an app mounts it. */
export function DeliveryOverviewContent() {
  return (
    <HoneQueryProvider>
      <Container>
        <DeliveryOverview />
      </Container>
    </HoneQueryProvider>
  );
}

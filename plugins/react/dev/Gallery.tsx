import { Container, Flex } from '@backstage/ui';
import { HoneClockProvider } from '../src';
import { NOW } from './sampleData';
import { Charts } from './sections/Charts';
import { Effects } from './sections/Effects';
import { Panels } from './sections/Panels';
import { Robustness } from './sections/Robustness';
import { Verdicts } from './sections/Verdicts';
import { Words } from './sections/Words';

const clock = () => new Date(NOW);

/** Every component in its states, with data of the demo organization. */
export function Gallery() {
  return (
    <HoneClockProvider now={clock}>
      <Container py="4">
        <Flex direction="column" gap="4">
          <Verdicts />
          <Effects />
          <Charts />
          <Robustness />
          <Words />
          <Panels />
        </Flex>
      </Container>
    </HoneClockProvider>
  );
}

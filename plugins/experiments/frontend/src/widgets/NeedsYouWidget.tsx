import { Text } from '@backstage/ui';
import { NeedsYouList } from '../components/NeedsYou/NeedsYouList';
import { useNeedsYou } from '../hooks/useNeedsYou';
import { useT } from '../hooks/useT';
import { WidgetQuery, withQueries } from './WidgetQuery';

function NeedsYou() {
  const t = useT();
  const query = useNeedsYou();
  return (
    <WidgetQuery query={query}>
      {needs =>
        needs.waiting.length === 0 ? (
          <Text as="p">{t('needsYou.nothing')}</Text>
        ) : (
          <NeedsYouList needs={needs} />
        )
      }
    </WidgetQuery>
  );
}

/** Decisions and reviews that wait for the reader, on the home page. */
export const NeedsYouWidget = withQueries(NeedsYou);

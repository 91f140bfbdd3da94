import type { Idea } from '@hone/backstage-plugin-experiments-common';
import { Button, Flex, Text } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import { useBacklogPage } from './backlogPage';

/** What can be done with the selected ideas. */
export function SelectionBar(props: { chosen: Idea[]; onClear: () => void }) {
  const { chosen, onClear } = props;
  const t = useT();
  const { ask } = useBacklogPage();
  if (chosen.length === 0) return null;
  return (
    <Flex align="center" gap="3">
      <Text role="status">
        {t('backlog.selected', { count: chosen.length })}
      </Text>
      <Button
        size="small"
        variant="secondary"
        onPress={() => ask({ kind: 'merge', ideas: chosen })}
      >
        {t('backlog.mergeSelected')}
      </Button>
      <Button size="small" variant="tertiary" onPress={onClear}>
        {t('backlog.clearSelection')}
      </Button>
    </Flex>
  );
}

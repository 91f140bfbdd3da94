import type { Learning } from '@hone/backstage-plugin-experiments-common';
import { useUrlState } from '@hone/react';
import { Container, Flex, Text } from '@backstage/ui';
import { useMemo, useRef, useState } from 'react';
import { useShortcut } from '../../hooks/useShortcut';
import { useT } from '../../hooks/useT';
import { EditLearningDialog } from './dialogs/EditLearningDialog';
import { LinkDialog } from './dialogs/LinkDialog';
import { LearningFilters } from './LearningFilters';
import { LearningList } from './LearningList';
import { LEARNINGS_URL, NO_FILTERS } from './learningsUrl';

/** Has anyone tried this, and would it work for us? */
export function Learnings() {
  const t = useT();
  const [state, setState] = useUrlState(LEARNINGS_URL);
  const [dialog, setDialog] = useState<{
    kind: 'edit' | 'link';
    learning: Learning;
  } | null>(null);
  const search = useRef<HTMLDivElement>(null);
  useShortcut('/', () => search.current?.querySelector('input')?.focus());
  const acts = useMemo(
    () => ({
      onTopic: (topic: string) => setState({ topic }),
      onChallenge: (learning: Learning) =>
        setDialog({ kind: 'link', learning }),
      onEdit: (learning: Learning) => setDialog({ kind: 'edit', learning }),
    }),
    [setState],
  );
  const clear = () => setState(NO_FILTERS);
  const close = () => setDialog(null);
  return (
    <Container>
      <Flex direction="column" gap="5" pb="6">
        <LearningFilters
          state={state}
          onChange={setState}
          onClear={clear}
          searchRef={search}
        />
        <Text variant="body-small">{t('learnings.keys')}</Text>
        <LearningList state={state} acts={acts} onClear={clear} />
      </Flex>
      {dialog?.kind === 'edit' && (
        <EditLearningDialog learning={dialog.learning} onClose={close} />
      )}
      {dialog?.kind === 'link' && (
        <LinkDialog learning={dialog.learning} onClose={close} />
      )}
    </Container>
  );
}

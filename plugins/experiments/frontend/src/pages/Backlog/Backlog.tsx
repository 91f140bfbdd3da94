import { useUrlState } from '@hone/react';
import { Button, Container, Flex, Text } from '@backstage/ui';
import { RiLightbulbLine } from '@remixicon/react';
import { useMemo, useRef, useState } from 'react';
import { ActionError } from '../../components/ActionError';
import { SavedViews } from '../../components/SavedViews/SavedViews';
import { useShortcut } from '../../hooks/useShortcut';
import { useT } from '../../hooks/useT';
import { BacklogFilters } from './BacklogFilters';
import { BacklogPageProvider, type BacklogDialog } from './backlogPage';
import { BACKLOG_URL, NO_FILTERS } from './backlogUrl';
import { BacklogDialogs } from './dialogs/BacklogDialogs';
import { IdeaRows } from './IdeaRows';
import { IdeaPanel } from './panel/IdeaPanel';
import { QuickFixCounter } from './QuickFixCounter';
import styles from './Backlog.module.css';

const NOTHING: ReadonlySet<string> = new Set();

/** What is the most valuable thing to try next, and why is it first? */
export function Backlog() {
  const t = useT();
  const [state, setState] = useUrlState(BACKLOG_URL);
  const [dialog, setDialog] = useState<BacklogDialog | null>(null);
  const [failure, setFailure] = useState<{
    key: string;
    error: unknown;
  } | null>(null);
  const [selected, setSelected] = useState(NOTHING);
  const search = useRef<HTMLDivElement>(null);
  useShortcut('/', () => search.current?.querySelector('input')?.focus());
  const page = useMemo(() => ({ ask: setDialog, fail: setFailure }), []);
  const clear = () => setState(NO_FILTERS);
  const closeDialog = () => setDialog(null);

  return (
    <BacklogPageProvider value={page}>
      <Container>
        <Flex direction="column" gap="5" pb="6">
          <QuickFixCounter
            owner={state.owner}
            onShow={() =>
              setState({ nature: ['quick-fix'], status: ['trying', 'done'] })
            }
          />
          <BacklogFilters
            state={state}
            onChange={setState}
            onClear={clear}
            searchRef={search}
          />
          <Flex
            justify="between"
            align="center"
            gap="3"
            className={styles.wrap}
          >
            <SavedViews page="backlog" />
            <Text variant="body-small">{t('backlog.keys')}</Text>
            <Button
              variant="secondary"
              iconStart={<RiLightbulbLine aria-hidden />}
              onPress={() => setDialog({ kind: 'add' })}
            >
              {t('backlog.add')}
            </Button>
          </Flex>
          <ActionError
            error={failure?.error}
            experimentKey={failure?.key ?? ''}
            onReload={() => setFailure(null)}
          />
          <IdeaRows
            state={state}
            selected={selected}
            onSelect={setSelected}
            onOpen={idea => setState({ idea })}
            onClear={clear}
          />
        </Flex>
      </Container>
      <IdeaPanel
        // Two modal layers would fight for the focus; the panel comes back after the dialog.
        ideaKey={dialog ? null : state.idea}
        onClose={() => setState({ idea: null })}
      />
      <BacklogDialogs
        dialog={dialog}
        owner={state.owner}
        onClose={() => {
          closeDialog();
          setSelected(NOTHING);
        }}
        onAdded={idea => {
          closeDialog();
          setState({ idea: idea.key });
        }}
      />
    </BacklogPageProvider>
  );
}

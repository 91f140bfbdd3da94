import { Button, Flex, Text, TextAreaField } from '@backstage/ui';
import { useState } from 'react';
import { ActionError } from '../../../components/ActionError';
import { useT } from '../../../hooks/useT';
import { COMMENT_ID } from '../experimentUrl';
import type { useCommentChanges } from './useComments';

const MAX_LENGTH = 5000;

/** Where one writes a comment; the text stays until it is stored. */
export function CommentField(props: {
  experimentKey: string;
  add: ReturnType<typeof useCommentChanges>['add'];
}) {
  const { experimentKey, add } = props;
  const t = useT();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const empty = text.trim() === '';
  const submit = () => {
    setAsked(true);
    if (empty || add.isPending) return;
    add.mutate(text.trim(), {
      onSuccess: () => {
        setText('');
        setAsked(false);
      },
    });
  };
  return (
    <Flex direction="column" gap="2">
      <TextAreaField
        id={COMMENT_ID}
        label={t('experiment.comments.label')}
        description={t('experiment.comments.hint')}
        value={text}
        onChange={setText}
        onKeyDown={event => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            submit();
          }
        }}
        maxLength={MAX_LENGTH}
        rows={3}
      />
      {asked && empty && (
        <Text role="alert" color="danger">
          {t('experiment.comments.needed')}
        </Text>
      )}
      <ActionError error={add.error} experimentKey={experimentKey} />
      <Flex>
        <Button variant="secondary" onPress={submit} isPending={add.isPending}>
          {t('experiment.comments.add')}
        </Button>
      </Flex>
    </Flex>
  );
}

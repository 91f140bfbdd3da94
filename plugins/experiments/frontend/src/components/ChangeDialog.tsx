import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
  Text,
} from '@backstage/ui';
import type { ReactNode } from 'react';
import { useSubmitKey } from '../hooks/useSubmitKey';
import { useT } from '../hooks/useT';

/** The frame of a dialog that changes something: its content, why it did not work, and its buttons. */
export function ChangeDialog(props: {
  title: string;
  /** Null where there is nothing left to confirm. */
  confirmLabel: string | null;
  closeLabel?: string;
  change: { error: Error | null; isPending: boolean };
  /** What a try to confirm found missing. */
  problem?: string | null;
  width?: number;
  onConfirm: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const { confirmLabel, change, width = 480, onConfirm, onClose } = props;
  const t = useT();
  useSubmitKey(() => {
    if (confirmLabel !== null && !change.isPending) onConfirm();
  });
  const problem = props.problem ?? change.error?.message;
  return (
    <Dialog isOpen onOpenChange={open => !open && onClose()} width={width}>
      <DialogHeader>{props.title}</DialogHeader>
      <DialogBody>
        <Flex direction="column" gap="4">
          {props.children}
          {problem && (
            <Text role="alert" color="danger">
              {problem}
            </Text>
          )}
        </Flex>
      </DialogBody>
      <DialogFooter>
        {confirmLabel !== null && (
          <Button
            variant="primary"
            onPress={onConfirm}
            isPending={change.isPending}
          >
            {confirmLabel}
          </Button>
        )}
        <Button variant="secondary" slot="close">
          {props.closeLabel ?? t('cancel')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}

import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
} from '@backstage/ui';
import type { ReactNode } from 'react';
import { useSubmitKey } from '../hooks/useSubmitKey';
import { useT } from '../hooks/useT';
import { ActionError } from './ActionError';

/** What stands below the title of a dialog that changes something. */
export interface ChangeContentProps {
  /** Null where there is nothing to confirm. */
  confirmLabel: string | null;
  closeLabel?: string;
  change: { error: Error | null; isPending: boolean };
  /** What a try to confirm found missing. */
  problem?: string | null;
  destructive?: boolean;
  /** More buttons, between confirm and close. */
  actions?: ReactNode;
  onReload?: () => void;
  onConfirm: () => void;
  children: ReactNode;
}

/** The frame of a dialog that changes something: its content, why it did not work, and its buttons. */
export function ChangeDialog(
  props: ChangeContentProps & {
    title: string;
    width?: number;
    onClose: () => void;
  },
) {
  const { title, width, onClose, ...content } = props;
  return (
    <DialogFrame title={title} width={width} onClose={onClose}>
      <ChangeContent {...content} />
    </DialogFrame>
  );
}

/** A dialog without its content, which may come later. */
export function DialogFrame(props: {
  title: string;
  width?: number;
  onClose: () => void;
  children: ReactNode;
}) {
  const { title, width = 520, onClose, children } = props;
  return (
    <Dialog isOpen onOpenChange={open => !open && onClose()} width={width}>
      <DialogHeader>{title}</DialogHeader>
      {children}
    </Dialog>
  );
}

/** Content and buttons of a dialog that changes something. */
export function ChangeContent(props: ChangeContentProps) {
  const { confirmLabel, change, onConfirm } = props;
  const t = useT();
  useSubmitKey(() => {
    if (confirmLabel !== null && !change.isPending) onConfirm();
  });
  return (
    <>
      <DialogBody>
        <Flex direction="column" gap="4">
          {props.children}
          <ActionError
            error={change.error}
            problem={props.problem}
            onReload={props.onReload}
          />
        </Flex>
      </DialogBody>
      <DialogFooter>
        {confirmLabel !== null && (
          <Button
            variant="primary"
            destructive={props.destructive}
            onPress={onConfirm}
            isPending={change.isPending}
          >
            {confirmLabel}
          </Button>
        )}
        {props.actions}
        <Button variant="secondary" slot="close">
          {props.closeLabel ?? t('cancel')}
        </Button>
      </DialogFooter>
    </>
  );
}

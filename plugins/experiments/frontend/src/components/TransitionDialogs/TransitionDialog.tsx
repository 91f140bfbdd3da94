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
import { useSubmitKey } from '../../hooks/useSubmitKey';
import { useT } from '../../hooks/useT';
import { ActionError } from '../ActionError';

/** The frame of a dialog that takes one step: its fields, what is missing, what went wrong, and two buttons. */
export function TransitionDialog(props: {
  title: string;
  confirmLabel: string;
  experimentKey: string;
  transition: { error: unknown; isPending: boolean };
  /** What a try to confirm found missing. */
  problem?: string;
  onConfirm: () => void;
  onClose: () => void;
  width?: number;
  children: ReactNode;
}) {
  const { transition, problem, onConfirm, onClose, width = 520 } = props;
  const t = useT();
  useSubmitKey(() => {
    if (!transition.isPending) onConfirm();
  });
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
          <ActionError
            error={transition.error}
            experimentKey={props.experimentKey}
          />
        </Flex>
      </DialogBody>
      <DialogFooter>
        <Button
          variant="primary"
          onPress={onConfirm}
          isPending={transition.isPending}
        >
          {props.confirmLabel}
        </Button>
        <Button variant="secondary" slot="close">
          {t('cancel')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}

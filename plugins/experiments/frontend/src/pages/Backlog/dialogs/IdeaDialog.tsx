import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Text,
} from '@backstage/ui';
import type { ReactNode } from 'react';
import { TransitionDialog } from '../../../components/TransitionDialogs/TransitionDialog';
import { useT } from '../../../hooks/useT';

/** A dialog that changes ideas. Who may not act reads why instead of the fields. */
export function IdeaDialog(props: {
  title: string;
  confirmLabel: string;
  ideaKey: string;
  whyNot?: string | null;
  change: { error: unknown; isPending: boolean };
  /** What a try to confirm found missing. */
  problem?: string | null;
  onConfirm: () => void;
  onClose: () => void;
  width?: number;
  children: ReactNode;
}) {
  const { title, whyNot, onClose } = props;
  if (whyNot) {
    return <BlockedDialog title={title} whyNot={whyNot} onClose={onClose} />;
  }
  return (
    <TransitionDialog
      title={title}
      confirmLabel={props.confirmLabel}
      experimentKey={props.ideaKey}
      transition={props.change}
      problem={props.problem ?? undefined}
      onConfirm={props.onConfirm}
      onClose={onClose}
      width={props.width}
    >
      {props.children}
    </TransitionDialog>
  );
}

function BlockedDialog(props: {
  title: string;
  whyNot: string;
  onClose: () => void;
}) {
  const { title, whyNot, onClose } = props;
  const t = useT();
  return (
    <Dialog isOpen onOpenChange={open => !open && onClose()} width={520}>
      <DialogHeader>{title}</DialogHeader>
      <DialogBody>
        <Text as="p">{whyNot}</Text>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" slot="close">
          {t('cancel')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}

import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  DialogTrigger,
  Text,
} from '@backstage/ui';
import { useT } from '../../hooks/useT';

/** Throws the form away after saying so. */
export function DiscardButton(props: { onDiscard: () => void }) {
  const t = useT();
  return (
    <DialogTrigger>
      <Button variant="tertiary" size="medium">
        {t('wizard.discard')}
      </Button>
      <Dialog width={440}>
        <DialogHeader>{t('wizard.discardTitle')}</DialogHeader>
        <DialogBody>
          <Text>{t('wizard.discardText')}</Text>
        </DialogBody>
        <DialogFooter>
          <Button
            variant="primary"
            destructive
            slot="close"
            onPress={props.onDiscard}
          >
            {t('wizard.discard')}
          </Button>
          <Button variant="secondary" slot="close">
            {t('cancel')}
          </Button>
        </DialogFooter>
      </Dialog>
    </DialogTrigger>
  );
}

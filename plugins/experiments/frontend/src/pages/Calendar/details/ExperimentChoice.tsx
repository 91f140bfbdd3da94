import type { CalendarItem } from '@hone/backstage-plugin-experiments-common';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
} from '@backstage/ui';
import { useT } from '../../../hooks/useT';

/** Which of several experiments of one week is meant. */
export function ExperimentChoice(props: {
  items: CalendarItem[];
  onChoose: (key: string) => void;
  onClose: () => void;
}) {
  const { items, onChoose, onClose } = props;
  const t = useT();
  return (
    <Dialog isOpen onOpenChange={open => !open && onClose()} width={460}>
      <DialogHeader>{t('calendar.chooseOne')}</DialogHeader>
      <DialogBody>
        <Flex direction="column" gap="2">
          {items.map(({ key, title }) => (
            <Button key={key} variant="secondary" onPress={() => onChoose(key)}>
              {`${key} ${title}`}
            </Button>
          ))}
        </Flex>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" slot="close">
          {t('cancel')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}

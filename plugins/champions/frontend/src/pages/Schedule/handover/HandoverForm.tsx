import type { Handover } from '@hone/backstage-plugin-champions-common';
import { useHoneFormat } from '@hone/react';
import { Button, Checkbox, Text, TextAreaField } from '@backstage/ui';
import { useState } from 'react';
import { ChangeContent } from '../../../components/ChangeDialog';
import layout from '../../../components/layout.module.css';
import { PersonName } from '../../../components/PersonName';
import { useT } from '../../../hooks/useT';
import { useTitles } from '../../../hooks/useTitles';
import { useToast } from '../../../hooks/useToast';
import { useHandoverForm } from './useHandoverForm';

/** Ticks, notes, and the word of both sides. */
export function HandoverForm(props: {
  handover: Handover;
  personRef: string | null;
}) {
  const { handover, personRef } = props;
  const t = useT();
  const toast = useToast();
  const form = useHandoverForm(handover);
  const [blocked, setBlocked] = useState(false);
  const { base, save, acknowledge } = form;
  const mine =
    (base.fromRef === personRef && !base.acknowledgedByGiver) ||
    (base.toRef === personRef && !base.acknowledgedByReceiver);
  return (
    <ChangeContent
      confirmLabel={base.mayEdit ? t('handover.save') : null}
      closeLabel={t('close')}
      change={save.error ? save : { ...acknowledge, isPending: save.isPending }}
      problem={blocked && form.isDirty ? t('handover.saveFirst') : null}
      onReload={form.reload}
      onConfirm={() =>
        save.mutate(undefined, {
          onSuccess: next => {
            form.adopt(next);
            toast(t('handover.saved'));
          },
        })
      }
      actions={
        personRef !== null &&
        mine && (
          <Button
            variant="secondary"
            isPending={acknowledge.isPending}
            onPress={() => {
              setBlocked(form.isDirty);
              if (form.isDirty) return;
              acknowledge.mutate(undefined, {
                onSuccess: next => {
                  form.adopt(next);
                  toast(t('handover.acknowledged'));
                },
              });
            }}
          >
            {t('handover.acknowledge')}
          </Button>
        )
      }
    >
      <Sides handover={base} />
      <fieldset className={layout.plain}>
        <Text as="legend" weight="bold">
          {t('handover.checklist')}
        </Text>
        {form.items.length === 0 && <Text>{t('handover.noItems')}</Text>}
        {form.items.map((item, i) => (
          <div key={`${i} ${item.text}`}>
            <Checkbox
              isSelected={item.done}
              isReadOnly={!base.mayEdit}
              onChange={done => form.tick(i, done)}
            >
              {item.text}
            </Checkbox>
          </div>
        ))}
      </fieldset>
      <TextAreaField
        label={t('handover.notes')}
        description={base.mayEdit ? t('handover.notesHint') : undefined}
        isReadOnly={!base.mayEdit}
        maxLength={5000}
        rows={4}
        value={form.notes}
        onChange={form.setNotes}
      />
      {form.conflict && <Theirs handover={base} />}
      {!base.mayEdit && (
        <p className={layout.sentence}>{t('handover.readOnly')}</p>
      )}
      <Acknowledgements handover={base} />
    </ChangeContent>
  );
}

function Sides(props: { handover: Handover }) {
  const { fromRef, toRef } = props.handover;
  const t = useT();
  const nobody = t('handover.nobody');
  return (
    <p className={layout.sentence}>
      {t('handover.sides', {
        from: fromRef ? <PersonName entityRef={fromRef} /> : nobody,
        to: toRef ? <PersonName entityRef={toRef} /> : nobody,
      })}
    </p>
  );
}

/** What somebody else stored meanwhile; it is overwritten by the next save. */
function Theirs(props: { handover: Handover }) {
  const { items, notes } = props.handover;
  const t = useT();
  return (
    <section aria-label={t('handover.theirs')}>
      <Text weight="bold">{t('handover.theirs')}</Text>
      <p className={layout.sentence}>
        {t('handover.theirTicks', {
          done: String(items.filter(({ done }) => done).length),
          all: String(items.length),
        })}
      </p>
      <p className={layout.preserved}>{notes}</p>
    </section>
  );
}

function Acknowledgements(props: { handover: Handover }) {
  const { fromRef, toRef } = props.handover;
  const { acknowledgedByGiver, acknowledgedByReceiver } = props.handover;
  const t = useT();
  const format = useHoneFormat();
  const name = useTitles([fromRef, toRef]);
  const words = (ref: string | null, at: string) => ({
    person: ref ? name(ref) : t('handover.nobody'),
    moment: format.moment(at),
  });
  return (
    <div role="status">
      <p className={layout.sentence}>
        {acknowledgedByGiver
          ? t('handover.giverDone', words(fromRef, acknowledgedByGiver))
          : t('handover.giverOpen')}
      </p>
      <p className={layout.sentence}>
        {acknowledgedByReceiver
          ? t('handover.receiverDone', words(toRef, acknowledgedByReceiver))
          : t('handover.receiverOpen')}
      </p>
    </div>
  );
}

import type {
  ChampionFeed,
  CreatedFeed,
  Programme,
} from '@hone/backstage-plugin-champions-common';
import { Button, Radio, RadioGroup } from '@backstage/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSeatsApi } from '../../hooks/useApis';
import { useChange } from '../../hooks/useChange';
import { useT } from '../../hooks/useT';
import { queryKeys } from '../../query/queryKeys';
import { ChangeDialog } from '../ChangeDialog';
import layout from '../layout.module.css';
import { QueryPanel } from '../QueryPanel';
import { FeedAddress } from './FeedAddress';
import { FeedList } from './FeedList';

const KINDS = ['personal', 'programme'] as const;

/** Feeds of seats for calendar programs: create one, copy its address once, revoke one. */
export function IcalDialog(props: {
  /** Null where no programme is at hand. */
  programme: Programme | null;
  onClose: () => void;
}) {
  const { programme, onClose } = props;
  const t = useT();
  const api = useSeatsApi();
  const feeds = useQuery({
    queryKey: queryKeys.feeds,
    queryFn: ({ signal }) => api.feeds({ signal }),
  });
  const [kind, setKind] = useState<ChampionFeed['kind']>('personal');
  // Kept here alone: the address is told once and belongs into no cache.
  const [created, setCreated] = useState<CreatedFeed | null>(null);
  const create = useChange(({ seats }, chosen: ChampionFeed['kind']) =>
    seats.createFeed(
      chosen === 'programme' && programme
        ? { kind: chosen, programmeId: programme.id }
        : { kind: 'personal' },
    ),
  );
  return (
    <ChangeDialog
      title={t('ical.title')}
      confirmLabel={created ? null : t('ical.create')}
      closeLabel={t('close')}
      change={create}
      width={640}
      onConfirm={() => create.mutate(kind, { onSuccess: setCreated })}
      onClose={onClose}
    >
      <p className={layout.sentence}>{t('ical.text')}</p>
      {created ? (
        <>
          <FeedAddress url={created.url} />
          <div>
            <Button variant="tertiary" onPress={() => setCreated(null)}>
              {t('ical.another')}
            </Button>
          </div>
        </>
      ) : (
        programme && (
          <RadioGroup
            label={t('ical.kind')}
            value={kind}
            onChange={value =>
              setKind(KINDS.find(one => one === value) ?? 'personal')
            }
          >
            <Radio value="personal">{t('ical.personal')}</Radio>
            <Radio value="programme">
              {t('ical.programme', { title: programme.title })}
            </Radio>
          </RadioGroup>
        )
      )}
      <QueryPanel query={feeds} height={72}>
        {found => <FeedList feeds={found} />}
      </QueryPanel>
    </ChangeDialog>
  );
}

import { Button, Flex, NumberField, TextField } from '@backstage/ui';
import { EntityList } from '../../components/EntityList';
import layout from '../../components/layout.module.css';
import { useT } from '../../hooks/useT';
import type { FieldProps } from './fieldProps';
import { FieldSection } from './FieldSection';
import type { RegionDraft } from './programmeDraft';

const MOST_REGIONS = 8;
const GROUPS = ['Group'];

/** Seats per cycle, for everybody or region by region. */
export function RegionFields(props: FieldProps) {
  const { draft, onChange } = props;
  const { regions } = draft;
  const t = useT();
  const set = (key: number, patch: Partial<RegionDraft>) =>
    onChange({
      regions: regions.map(one =>
        one.key === key ? { ...one, ...patch } : one,
      ),
    });
  const add = () =>
    onChange({
      regions: [
        ...regions,
        {
          key: Math.max(...regions.map(({ key }) => key)) + 1,
          name: '',
          seats: 1,
          groupRefs: [],
        },
      ],
    });
  return (
    <FieldSection title={t('form.regions')}>
      {regions.map((region, i) => (
        <Region
          key={region.key}
          number={i + 1}
          region={region}
          alone={regions.length === 1}
          onChange={patch => set(region.key, patch)}
          onRemove={() =>
            onChange({
              regions: regions.filter(({ key }) => key !== region.key),
            })
          }
        />
      ))}
      {regions.length < MOST_REGIONS && (
        <div>
          <Button variant="tertiary" size="small" onPress={add}>
            {t('form.addRegion')}
          </Button>
        </div>
      )}
    </FieldSection>
  );
}

function Region(props: {
  number: number;
  region: RegionDraft;
  alone: boolean;
  onChange: (patch: Partial<RegionDraft>) => void;
  onRemove: () => void;
}) {
  const { number, region, alone, onChange, onRemove } = props;
  const t = useT();
  return (
    <Flex
      direction="column"
      gap="2"
      role="group"
      aria-label={t('form.region', { number: String(number) })}
    >
      <Flex gap="3" align="end" className={layout.wrap}>
        <TextField
          className={layout.short}
          label={t('form.regionName')}
          maxLength={60}
          value={region.name}
          onChange={name => onChange({ name })}
        />
        <NumberField
          className={layout.short}
          label={t('form.regionSeats')}
          minValue={0}
          maxValue={20}
          step={1}
          value={region.seats}
          onChange={seats => onChange({ seats: seats || 0 })}
        />
        {!alone && (
          <Button
            variant="tertiary"
            size="small"
            onPress={onRemove}
            aria-label={t('form.removeRegion', { name: region.name })}
          >
            {t('form.removeRegionShort')}
          </Button>
        )}
      </Flex>
      {!alone && (
        <EntityList
          label={t('form.regionGroups')}
          description={t('form.regionGroupsHint')}
          addLabel={t('form.add')}
          removeLabel={title => t('form.remove', { title })}
          kinds={GROUPS}
          most={20}
          value={region.groupRefs}
          onChange={groupRefs => onChange({ groupRefs })}
        />
      )}
    </Flex>
  );
}

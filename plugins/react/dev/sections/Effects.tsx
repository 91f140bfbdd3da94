import { Flex } from '@backstage/ui';
import { effectDomain, EffectPlot } from '../../src';
import { effects } from '../sampleData';
import { Section } from './Section';

/** One scale for all metrics of an experiment. */
export function Effects() {
  const domain = effectDomain(effects);
  return (
    <>
      <Section title="Effects">
        <Flex direction="column" gap="3">
          {effects.map(effect => (
            <EffectPlot key={effect.label} {...effect} domain={domain} />
          ))}
        </Flex>
      </Section>
      <Section title="Effects, small">
        <Flex direction="column" gap="1">
          {effects.map(effect => (
            <EffectPlot
              key={effect.label}
              {...effect}
              domain={domain}
              size="small"
              hideLabel
            />
          ))}
        </Flex>
      </Section>
    </>
  );
}

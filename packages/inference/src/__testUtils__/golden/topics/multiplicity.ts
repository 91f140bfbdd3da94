import { benjaminiHochberg } from '../../../trials/benjaminiHochberg';
import { guardrailPower } from '../../../trials/guardrailPower';
import { holm } from '../../../trials/holm';
import type { GoldenTopic } from '../vectors';

const rejected = (adjusted: number[], level: number) =>
  adjusted.filter(p => p <= level).length;

export const multiplicity: GoldenTopic = {
  methods: {
    holm: i => {
      const result = holm(i);
      if (!result.ok) return result;
      return { ...result, rejected: rejected(result.adjusted, i.alpha) };
    },
    benjaminiHochberg: i => {
      const result = benjaminiHochberg(i);
      if (!result.ok) return result;
      return { ...result, rejected: rejected(result.adjusted, i.q) };
    },
    guardrailPower,
  },
};

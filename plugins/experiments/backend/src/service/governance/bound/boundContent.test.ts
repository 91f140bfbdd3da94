import fc from 'fast-check';
import stringify from 'fast-json-stable-stringify';
import { planContent } from '../../lifecycle/planHash';
import {
  anyPlan,
  CHANGES_OF_WHOLE_SERVICES,
  REAL_CHANGES,
  writtenByForm,
} from './__testUtils__/anyPlan';
import { boundContent, readBoundContent } from './boundContent';

const RUNS = { numRuns: 300, seed: 20261128 };

describe('what an approval is bound to', () => {
  it('is the same for a plan and for the form that writes its defaults out', () => {
    fc.assert(
      fc.property(anyPlan, plan => {
        expect(boundContent(writtenByForm(plan), 3)).toEqual(
          boundContent(plan, 3),
        );
      }),
      RUNS,
    );
  });

  it.each(Object.entries(REAL_CHANGES))('changes with: %s', (_, change) => {
    fc.assert(
      fc.property(anyPlan, plan => {
        expect(boundContent(change(plan), 3).hash).not.toBe(
          boundContent(plan, 3).hash,
        );
      }),
      RUNS,
    );
  });

  it.each(Object.entries(CHANGES_OF_WHOLE_SERVICES))(
    'changes, where whole services change, with: %s',
    (_, change) => {
      const whole = anyPlan.filter(({ design }) =>
        ['process', 'stepped-wedge'].includes(design),
      );
      fc.assert(
        fc.property(whole, plan => {
          expect(boundContent(change(plan), 3).hash).not.toBe(
            boundContent(plan, 3).hash,
          );
        }),
        RUNS,
      );
    },
  );

  it('changes with the policy', () => {
    fc.assert(
      fc.property(anyPlan, plan => {
        expect(boundContent(plan, 4).hash).not.toBe(boundContent(plan, 3).hash);
      }),
      RUNS,
    );
  });

  it('is read alike from what was stored, before and since defaults are written out', () => {
    fc.assert(
      fc.property(anyPlan, plan => {
        const { ownerRef, risk } = plan;
        const before = stringify({
          ownerRef,
          plan: planContent(plan),
          policyVersion: 3,
          risk,
        });
        const { content } = boundContent(plan, 3);
        expect(readBoundContent(before)).toBe(content);
        expect(readBoundContent(content)).toBe(content);
      }),
      RUNS,
    );
  });
});

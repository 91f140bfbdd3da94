import { lintHypothesis } from '@hone/backstage-plugin-experiments-common';
import { SHIPPED_TEMPLATES } from './shipped';

describe('shipped templates', () => {
  it('are twelve, each with an id of its own', () => {
    expect(new Set(SHIPPED_TEMPLATES.map(one => one.id)).size).toBe(12);
    for (const { id } of SHIPPED_TEMPLATES) {
      expect(id).toMatch(/^[a-z][a-z-]{2,63}$/);
    }
  });

  it.each(SHIPPED_TEMPLATES.map(one => [one.title, one] as const))(
    '%s keeps to what the rules ask of a hypothesis',
    (_, template) => {
      expect(lintHypothesis(template.hypothesis)).toEqual([]);
      expect(template.metricNames.length).toBeGreaterThan(0);
      expect(template.guardrailNames.length).toBeGreaterThan(0);
      // What it is judged by cannot also be what must not get worse.
      expect(
        template.guardrailNames.filter(name =>
          template.metricNames.slice(0, 1).includes(name),
        ),
      ).toEqual([]);
      expect(template.durationSeconds % 604_800).toBe(0);
      expect(template.source.length).toBeGreaterThan(60);
    },
  );
});

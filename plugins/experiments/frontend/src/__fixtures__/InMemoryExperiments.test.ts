import { DEMO_SPECS } from './demoSpecs';
import { demoWorld } from './demoWorld';

describe('InMemoryExperiments', () => {
  it('keeps comments, and the place of one that was taken back', async () => {
    const { experiments } = demoWorld(DEMO_SPECS);
    const { id } = await experiments.comment('EXP-007', ' Looks good ');
    await expect(experiments.comment('EXP-007', ' ')).rejects.toThrow(
      /1 to 5000 characters/,
    );
    await experiments.deleteComment('EXP-007', id);
    expect((await experiments.comments('EXP-007')).items).toEqual([
      expect.objectContaining({ text: '', deleted: true }),
    ]);
    await expect(experiments.deleteComment('EXP-007', id)).rejects.toThrow(
      /no comment/,
    );
  });

  it('shares with groups only', async () => {
    const { experiments } = demoWorld(DEMO_SPECS);
    await expect(
      experiments.share('EXP-007', 3, ['user:default/x']),
    ).rejects.toThrow(/group references/);
    const shared = await experiments.share('EXP-007', 3, [
      'group:default/partners',
    ]);
    expect(shared.sharedWith).toEqual(['group:default/partners']);
  });

  it('keeps a robustness report once somebody asked for it', async () => {
    const { experiments } = demoWorld(DEMO_SPECS);
    const id = 'analysis-13';
    expect(await experiments.robustness('EXP-013', id)).toBeNull();
    const report = await experiments.checkRobustness('EXP-013', id);
    expect(report.specifications.filter(({ chosen }) => chosen)).toHaveLength(
      1,
    );
    expect(await experiments.robustness('EXP-013', id)).toEqual(report);
  });

  it('lets a decision against the recommendation wait for another person', async () => {
    const { experiments } = demoWorld(DEMO_SPECS);
    const waiting = await experiments.transition('EXP-013', 3, {
      action: 'decide',
      decision: 'roll-back',
      reason: 'Too much upkeep',
    });
    expect(waiting).toMatchObject({
      status: 'decide',
      pendingDecision: { decision: 'roll-back' },
    });
    await expect(
      experiments.transition('EXP-013', 4, { action: 'confirm' }),
    ).rejects.toThrow(/another person/);
    experiments.experiments.set('EXP-013', {
      ...waiting,
      pendingDecision: {
        ...waiting.pendingDecision!,
        proposedBy: 'user:default/other',
      },
    });
    expect(
      await experiments.transition('EXP-013', 4, { action: 'confirm' }),
    ).toMatchObject({
      status: 'closed',
      outcome: 'rolled-back',
      pendingDecision: null,
    });
  });

  it('marks the idea that an experiment tries', async () => {
    const { experiments, ideas } = demoWorld(DEMO_SPECS);
    const { key, idea } = await experiments.create({
      title: 'Circuit breaker',
      entityRef: 'component:default/payments-gateway',
      design: 'canary',
      hypothesis: { problem: 'p', solution: 's', metric: 'm' },
      metrics: [],
      treated: { name: 'treated' },
      plan: { durationSeconds: 86_400 },
      ideaKey: 'IDEA-17',
    });
    expect(idea?.key).toBe('IDEA-17');
    expect(await ideas.get('IDEA-17')).toMatchObject({
      status: 'trying',
      experiments: [{ key }],
    });
  });

  it('answers values and files', async () => {
    const { experiments } = demoWorld(DEMO_SPECS);
    const { series } = await experiments.values('EXP-013');
    expect(series[0].values).toHaveLength(48);
    expect(await experiments.export('EXP-013', 'json')).toContain('"EXP-013"');
    expect(await experiments.export('EXP-013', 'markdown')).toMatch(/^# EXP-/);
  });
});

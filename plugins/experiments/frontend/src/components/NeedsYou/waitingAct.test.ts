import { demoExperiment } from '../../__fixtures__/demoExperiment';
import { DEMO_SPECS } from '../../__fixtures__/demoSpecs';
import { DEMO_USER } from '../../__fixtures__/EventLog';
import { waitingAct } from './waitingAct';

const NOW = Date.parse('2026-12-09T12:00:00Z');

function experiment(number: number, proposedBy?: string) {
  const spec = DEMO_SPECS.find(one => one.number === number)!;
  const pendingDecision = proposedBy && {
    decision: 'roll-back' as const,
    reason: 'Too many tests in quarantine',
    nextOwnerRef: null,
    proposedBy,
    at: '2026-12-08T10:00:00.000Z',
  };
  return demoExperiment(
    pendingDecision ? { ...spec, more: { pendingDecision } } : spec,
    NOW,
  );
}

describe('waitingAct', () => {
  it('asks for a decision from the end of the trial on', () => {
    const one = experiment(13);
    expect(waitingAct(one)).toEqual({
      act: 'decide',
      experiment: one,
      since: one.endedAt,
    });
  });

  it('asks for a review', () => {
    expect(waitingAct(experiment(10))?.act).toBe('review');
  });

  it('asks a second person, and nobody who proposed it', () => {
    expect(waitingAct(experiment(13, 'user:default/ada'))).toMatchObject({
      act: 'confirm',
      since: '2026-12-08T10:00:00.000Z',
    });
    expect(waitingAct(experiment(13, DEMO_USER))).toBeNull();
  });

  it('asks nobody who may not act', () => {
    const one = experiment(13);
    const denied = one.allowedActions.map(action => ({
      ...action,
      allowed: false,
    }));
    expect(waitingAct({ ...one, allowedActions: denied })).toBeNull();
  });

  it('asks for nothing while a trial runs', () => {
    expect(waitingAct(experiment(7))).toBeNull();
  });
});

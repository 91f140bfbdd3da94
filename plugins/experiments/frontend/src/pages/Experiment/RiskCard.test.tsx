import { screen, waitFor } from '@testing-library/react';
import { axe } from 'jest-axe';
import { refuse } from '../../__fixtures__/refuse';
import { demoApis } from '../../__testUtils__/demoApis';
import { renderPage } from '../../__testUtils__/renderPage';
import { RiskCard } from './RiskCard';

async function open(key: string, demo = demoApis()) {
  const experiment = await demo.experiments.get(key);
  return renderPage(<RiskCard experiment={experiment} />, { demo });
}

describe('the card of risk and approvals', () => {
  it('shows tier, parts and seats of a plan in review, and leads to the review', async () => {
    const { container } = await open('EXP-010');
    expect(await screen.findByText('Tier T3')).toBeVisible();
    expect(screen.getByText('score 71')).toBeVisible();
    expect(screen.getByText('2 of 3 approvals')).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Open the review' }),
    ).toHaveAttribute('href', '/experiments/reviews?id=EXP-010');
    expect(
      await axe(container, { rules: { 'heading-order': { enabled: false } } }),
    ).toHaveNoViolations();
  });

  it('says that a plan of low risk needs nobody', async () => {
    await open('EXP-012');
    expect(await screen.findByText('Tier T0')).toBeVisible();
    expect(screen.getByText('Nobody has to approve.')).toBeVisible();
  });

  it('tells what became void, and why', async () => {
    const demo = demoApis();
    const { seats } = await demo.governance.governance('EXP-010');
    demo.governance.changed.set('EXP-010', {
      voidApprovals: [
        {
          approval: seats[0].approvals[0],
          why: 'The plan changed: metrics.1.margin changed from 0.1 to 0.2.',
          changes: [{ path: 'metrics.1.margin', before: '0.1', after: '0.2' }],
        },
      ],
    });
    await open('EXP-010', demo);
    expect(
      await screen.findByText('Approvals that hold no more'),
    ).toBeVisible();
    expect(screen.getByText(/^The plan changed/)).toBeVisible();
    expect(
      screen.getByText('Changed since you judged: 1 guardrail'),
    ).toBeInTheDocument();
  });

  it.each([403, 404])(
    'is not there for who may not see it: %d',
    async status => {
      const demo = demoApis();
      const governance = jest
        .spyOn(demo.governance, 'governance')
        .mockRejectedValue(refuse(status, 'NotFoundError', 'No'));
      await open('EXP-010', demo);
      await waitFor(() => expect(governance).toHaveBeenCalled());
      await waitFor(() =>
        expect(
          screen.queryByText('Risk and approvals'),
        ).not.toBeInTheDocument(),
      );
      expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    },
  );

  it('shows what went wrong, in place', async () => {
    const demo = demoApis();
    jest
      .spyOn(demo.governance, 'governance')
      .mockRejectedValue(new Error('The catalog is down'));
    await open('EXP-010', demo);
    expect(await screen.findByText('The catalog is down')).toBeVisible();
  });

  it('asks nothing about what is closed', async () => {
    const demo = demoApis();
    const governance = jest.spyOn(demo.governance, 'governance');
    await open('EXP-005', demo);
    expect(governance).not.toHaveBeenCalled();
  });

  it('keeps telling that a running trial started past the gate', async () => {
    const demo = demoApis();
    demo.governance.changed.set('EXP-007', {
      breakGlass: {
        id: 'pass-1',
        key: 'EXP-007',
        title: 'Retry payments with jitter',
        actor: 'user:default/guest',
        at: new Date().toISOString(),
        reason: 'Payments fail in three countries.',
        incidentUrl: 'https://incidents.example/7',
        passedOver: ['Sec has not approved.'],
        toldRefs: [],
        reviewDueAt: new Date(Date.now() + 86_400_000).toISOString(),
        review: null,
        mayReview: false,
      },
    });
    await open('EXP-007', demo);
    expect(await screen.findByText('Started past the gate')).toBeVisible();
    expect(screen.getByText('Sec has not approved.')).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Review it' }),
    ).not.toBeInTheDocument();
  });
});

import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  expectNoAxeViolations,
  renderHone,
} from '../../__testUtils__/renderHone';
import { Recommendation } from './recommendation';
import { VerdictSentence } from './VerdictSentence';

const SENTENCE =
  'Quarantine cut CI re-runs by 34% [47% to 19% fewer] against 20 comparable services, guardrails held, evidence B: ship it.';
const WORDS: [Recommendation, string][] = [
  ['ship', 'Ship'],
  ['rollback', 'Roll back'],
  ['extend', 'Keep running'],
  ['review', 'Needs a look'],
  ['inconclusive', "Can't tell"],
  ['invalid', 'Not valid'],
];

describe('VerdictSentence', () => {
  it('says the sentence, the grade and what to do', async () => {
    const { container } = renderHone(
      <VerdictSentence sentence={SENTENCE} grade="B" recommendation="ship" />,
    );
    expect(screen.getByRole('group', { name: 'Verdict' })).toBeVisible();
    expect(screen.getByText(SENTENCE)).toBeVisible();
    expect(screen.getByRole('button', { name: /^Evidence B/ })).toBeVisible();
    expect(screen.getByText('Ship')).toBeVisible();
    await expectNoAxeViolations(container);
  });

  it.each(WORDS)(
    'prints the recommendation %s as %s',
    (recommendation, word) => {
      renderHone(
        <VerdictSentence sentence="x" recommendation={recommendation} />,
      );
      expect(screen.getByText(word)).toBeVisible();
    },
  );

  it('carries every qualifying word beside it', async () => {
    const { container } = renderHone(
      <VerdictSentence
        sentence={SENTENCE}
        simulated
        provisional
        peeked
        analyzedAt="2026-12-09T09:40:00Z"
        staleSince="2026-12-09T09:52:00Z"
        staleConsequence="Guards fail safe: the canary is paused."
      />,
    );
    for (const word of ['Simulated', 'Provisional', 'Peeked', 'Stale']) {
      expect(screen.getByText(word)).toBeVisible();
    }
    expect(
      screen.getByText(
        'Verdict from 09:40; metrics source not answering since 09:52. Guards fail safe: the canary is paused.',
      ),
    ).toBeVisible();
    await expectNoAxeViolations(container);
  });

  it('shows no recommendation while effects are sealed', () => {
    renderHone(
      <VerdictSentence sentence="Week 5 of 10." recommendation="ship" sealed />,
    );
    expect(screen.getByText('Sealed')).toBeVisible();
    expect(screen.queryByText('Ship')).not.toBeInTheDocument();
  });

  it('shows none of the words that do not apply', () => {
    renderHone(<VerdictSentence sentence="x" copy={false} />);
    for (const word of [
      'Simulated',
      'Provisional',
      'Peeked',
      'Stale',
      'Sealed',
    ]) {
      expect(screen.queryByText(word)).not.toBeInTheDocument();
    }
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('copies the sentence with an absolute link, and says so', async () => {
    const user = userEvent.setup();
    const write = jest.spyOn(navigator.clipboard, 'writeText');
    renderHone(
      <VerdictSentence sentence={SENTENCE} href="/experiments/EXP-013" />,
    );
    await user.click(screen.getByRole('button', { name: 'Copy sentence' }));
    expect(await screen.findByText('Copied')).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent('Copied');
    expect(write).toHaveBeenCalledWith(
      `${SENTENCE} ${window.location.origin}/experiments/EXP-013`,
    );
  });

  it('says what to do when the browser blocks copying', async () => {
    const user = userEvent.setup();
    jest
      .spyOn(navigator.clipboard, 'writeText')
      .mockRejectedValue(new Error('denied'));
    renderHone(<VerdictSentence sentence={SENTENCE} />);
    await user.click(screen.getByRole('button', { name: 'Copy sentence' }));
    expect(
      await screen.findByText(/^The browser blocked copying/),
    ).toBeVisible();
  });
});

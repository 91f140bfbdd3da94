import { screen } from '@testing-library/react';
import { axe } from 'jest-axe';
import { renderPage } from '../__testUtils__/renderPage';
import { ExperimentResultListItem } from './ExperimentResultListItem';
import { IdeaResultListItem } from './IdeaResultListItem';

const EXPERIMENT = {
  title: 'EXP-013 Quarantine flaky tests (simulated)',
  text: '1 in 5 builds is re-run.',
  location: '/elsewhere',
  key: 'EXP-013',
  status: 'closed',
  outcome: 'shipped',
  grade: 'B',
  verdict: 'Quarantine cut CI re-runs by 34%.',
  owner: '',
  entity: 'component:default/search-api',
};
const IDEA = {
  title: 'IDEA-17 Circuit breaker on issuer calls',
  text: 'Five retry storms in 12 months.',
  location: '/elsewhere',
  key: 'IDEA-17',
  status: 'open',
  owner: '',
  entity: '',
};
const highlight = (fields: Record<string, string>) => ({
  preTag: '<b1>',
  postTag: '</b1>',
  fields,
});

describe('results of the search', () => {
  it('shows state, trust and what was found of an experiment, where the app mounted it', async () => {
    const { container } = renderPage(
      <ExperimentResultListItem result={EXPERIMENT} icon={<svg />} />,
    );
    expect(
      await screen.findByRole('link', { name: EXPERIMENT.title }),
    ).toHaveAttribute('href', '/experiments/EXP-013');
    expect(screen.getByText('Shipped')).toBeInTheDocument();
    expect(screen.getByText(EXPERIMENT.verdict)).toBeInTheDocument();
    expect(screen.queryByText(EXPERIMENT.text)).not.toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: /search-api|Search API/ }),
    ).toBeInTheDocument();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('marks the words of the search wherever they were found', async () => {
    const { container } = renderPage(
      <ExperimentResultListItem
        result={EXPERIMENT}
        highlight={highlight({
          title: 'EXP-013 Quarantine <b1>flaky</b1> tests',
          text: '1 in 5 <b1>builds</b1> is <img src=x> re-run.',
        })}
      />,
    );
    await screen.findByText(EXPERIMENT.verdict);
    const marks = [...container.querySelectorAll('mark')];
    expect(marks.map(mark => mark.textContent)).toEqual(['flaky', 'builds']);
    // What people wrote stays text.
    expect(container.querySelector('img')).toBeNull();
  });

  it('shows an idea and leads to it in the backlog', async () => {
    const { container } = renderPage(<IdeaResultListItem result={IDEA} />);
    expect(
      await screen.findByRole('link', { name: IDEA.title }),
    ).toHaveAttribute('href', '/experiments/backlog?idea=IDEA-17');
    expect(screen.getByText(IDEA.text)).toBeInTheDocument();
    expect(await axe(container)).toHaveNoViolations();
  });
});

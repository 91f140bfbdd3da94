import { screen } from '@testing-library/react';
import {
  expectNoAxeViolations,
  renderHone,
} from '../../__testUtils__/renderHone';
import { EffectPlot, EffectPlotProps } from './EffectPlot';
import { EffectState } from './effectState';

const BASE: EffectPlotProps = {
  label: 'CI re-run rate',
  estimate: -0.34,
  interval: [-0.47, -0.19],
  direction: 'lower-is-better',
};
const svg = () => screen.getByRole('img');
/** Positions in the drawing, by class of the CSS module. */
const lines = (name: string) => svg().querySelectorAll(`.${name}`);

describe('EffectPlot', () => {
  it('says in text what it draws', async () => {
    const { container } = renderHone(<EffectPlot {...BASE} />);
    expect(svg()).toHaveAccessibleName(
      'CI re-run rate: effect plot, left is better',
    );
    expect(container).toHaveTextContent('−34% [−47%, −19%] better');
    await expectNoAxeViolations(container);
  });

  it.each<[EffectState, string]>([
    ['better', 'better'],
    ['worse', 'worse'],
    ['degraded', 'worse'],
    ['undecided', "can't tell"],
    ['non-inferior', 'held'],
  ])('pairs the state %s with the word "%s"', (state, word) => {
    const { container } = renderHone(<EffectPlot {...BASE} state={state} />);
    expect(container).toHaveTextContent(new RegExp(`${word}$`));
  });

  it('draws worse as a diamond and unclear as a hollow mark', () => {
    const worse = renderHone(<EffectPlot {...BASE} state="worse" />);
    expect(lines('solid')[0].tagName).toBe('path');
    worse.unmount();
    renderHone(<EffectPlot {...BASE} state="undecided" />);
    expect(lines('hollow')[0].tagName).toBe('circle');
  });

  it('names guardrail limit and smallest effect on their natural sides', () => {
    const guardrail = renderHone(
      <EffectPlot {...BASE} direction="higher-is-better" margin={0.1} />,
    );
    expect(svg()).toHaveAccessibleName(
      'CI re-run rate: effect plot, right is better, guardrail limit −10%',
    );
    expect(lines('limit')).toHaveLength(1);
    guardrail.unmount();
    renderHone(<EffectPlot {...BASE} minimumEffect={0.15} />);
    expect(svg()).toHaveAccessibleName(
      'CI re-run rate: effect plot, left is better, smallest effect of interest −15%',
    );
    expect(lines('minimum')).toHaveLength(1);
  });

  it('ends in an arrow where the interval is unbounded or leaves the scale', () => {
    const open = renderHone(
      <EffectPlot {...BASE} interval={[null, -0.04]} domain={[-0.5, 0.2]} />,
    );
    expect(open.container).toHaveTextContent('−34% ≤ −4%');
    expect(arrows()).toBe(1);
    open.unmount();
    const wide = renderHone(
      <EffectPlot {...BASE} interval={[-0.9, 0.9]} domain={[-0.5, 0.2]} />,
    );
    expect(wide.container).toHaveTextContent('[−90%, +90%]');
    expect(arrows()).toBe(2);
    const [bar] = lines('bar');
    expect(Number(bar.getAttribute('x1'))).toBeGreaterThanOrEqual(0);
    expect(Number(bar.getAttribute('x2'))).toBeLessThanOrEqual(320);
  });

  it.each<[string, Partial<EffectPlotProps>]>([
    ['no estimate', { estimate: null, interval: null }],
    ['no interval', { interval: null }],
    ['no data', { estimate: null, interval: null, state: 'no-data' }],
  ])('says "not enough data" for %s, and draws no mark', async (_, props) => {
    const { container } = renderHone(<EffectPlot {...BASE} {...props} />);
    expect(container).toHaveTextContent('CI re-run rate');
    expect(screen.getByText('not enough data')).toBeVisible();
    expect(lines('bar')).toHaveLength(0);
    expect(container).not.toHaveTextContent('NaN');
    await expectNoAxeViolations(container);
  });

  it('never shows a sealed effect, though it is given', () => {
    const { container } = renderHone(<EffectPlot {...BASE} state="sealed" />);
    expect(screen.getByText('sealed until the planned look')).toBeVisible();
    expect(container).not.toHaveTextContent('34%');
    expect(lines('bar')).toHaveLength(0);
  });

  it('prints absolute effects in their unit', () => {
    const { container } = renderHone(
      <EffectPlot
        {...BASE}
        estimate={-28800}
        interval={[-43200, -14400]}
        scale="absolute"
        unit="s"
        size="small"
        hideLabel
      />,
    );
    expect(container).toHaveTextContent('−8 h [−12 h, −4 h] better');
    expect(container).not.toHaveTextContent('CI re-run rate');
  });
});

/** Arrow heads are the paths of three points inside the mark. */
function arrows() {
  return [...svg().querySelectorAll('.mark > path:not(.solid)')].filter(
    path => path.getAttribute('d')?.split('L').length === 3,
  ).length;
}

import { renderInTestApp } from '@backstage/frontend-test-utils';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useExperiment } from '../hooks/useExperiment';
import { demoApis } from '../__testUtils__/demoApis';
import { createQueryClient } from '../query/queryClient';
import { HoneQueryProvider } from '../query/HoneQueryProvider';
import { LiveRefresh } from './LiveRefresh';
import { LiveSwitch } from './LiveSwitch';

/** Signals that the test sends. */
class TestSignals {
  readonly channels: string[] = [];
  private listeners: ((message: never) => void)[] = [];

  subscribe(channel: string, onMessage: (message: never) => void) {
    this.channels.push(channel);
    this.listeners.push(onMessage);
    return {
      unsubscribe: () => {
        this.listeners = this.listeners.filter(one => one !== onMessage);
      },
    };
  }

  async send(message: object) {
    await act(async () =>
      this.listeners.forEach(listener => listener(message as never)),
    );
  }
}

function Title() {
  return <h2>{useExperiment('EXP-013').data?.title}</h2>;
}

function setUp(signals?: TestSignals) {
  const demo = demoApis();
  const get = jest.spyOn(demo.experiments, 'get');
  const page = (
    <HoneQueryProvider client={createQueryClient()}>
      <LiveSwitch />
      <LiveRefresh />
      <Title />
    </HoneQueryProvider>
  );
  if (signals) {
    renderInTestApp(page, {
      apis: [...demo.apis, [signalApiRef, signals]],
    });
  } else {
    renderInTestApp(page, { apis: [...demo.apis] });
  }
  const rename = (title: string) => {
    const { experiments } = demo.experiments;
    const known = experiments.get('EXP-013')!;
    experiments.set('EXP-013', { ...known, title });
  };
  return { get, rename };
}

const heading = (name: string) => screen.findByRole('heading', { name });
const changed = { kind: 'experiment', key: 'EXP-013' };

function hide(hidden: boolean) {
  jest.spyOn(document, 'hidden', 'get').mockReturnValue(hidden);
  act(() => {
    document.dispatchEvent(new Event('visibilitychange'));
  });
}

describe('live refresh', () => {
  afterEach(() => jest.restoreAllMocks());

  it('reads again what changed', async () => {
    const signals = new TestSignals();
    const { get, rename } = setUp(signals);
    await heading('Quarantine flaky tests');
    expect(signals.channels).toEqual(['hone-experiments']);
    rename('A better name');
    await signals.send(changed);
    expect(await heading('A better name')).toBeInTheDocument();
    expect(get).toHaveBeenCalledTimes(2);
  });

  it('leaves alone what did not change', async () => {
    const signals = new TestSignals();
    const { get } = setUp(signals);
    await heading('Quarantine flaky tests');
    await signals.send({ kind: 'experiment', key: 'EXP-014' });
    expect(get).toHaveBeenCalledTimes(1);
  });

  it('waits while the tab is hidden', async () => {
    const signals = new TestSignals();
    const { get, rename } = setUp(signals);
    await heading('Quarantine flaky tests');
    hide(true);
    rename('Changed while nobody looked');
    await signals.send(changed);
    expect(get).toHaveBeenCalledTimes(1);
    hide(false);
    expect(await heading('Changed while nobody looked')).toBeInTheDocument();
  });

  it('waits while it is switched off', async () => {
    const signals = new TestSignals();
    const { get, rename } = setUp(signals);
    await heading('Quarantine flaky tests');
    await userEvent.click(screen.getByRole('switch', { name: 'Live' }));
    rename('Changed while it was off');
    await signals.send(changed);
    expect(get).toHaveBeenCalledTimes(1);
    await userEvent.click(screen.getByRole('switch', { name: 'Live' }));
    expect(await heading('Changed while it was off')).toBeInTheDocument();
  });

  it('has no switch where the app has no signals', async () => {
    setUp();
    await heading('Quarantine flaky tests');
    expect(screen.queryByRole('switch')).not.toBeInTheDocument();
  });
});

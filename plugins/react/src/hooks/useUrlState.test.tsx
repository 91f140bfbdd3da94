import { act, renderHook } from '@testing-library/react';
import { ReactNode } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router-dom';
import {
  choiceParam,
  flagParam,
  idParam,
  listParam,
  numberParam,
  textParam,
} from './urlParams';
import { readUrlState, useUrlState, writeUrlState } from './useUrlState';

const SCHEMA = {
  q: textParam(),
  range: choiceParam(['30d', '90d', '12m'], '90d'),
  exp: idParam(),
  status: listParam(['running', 'decide']),
  live: flagParam(true),
  step: numberParam(1),
};

describe('readUrlState and writeUrlState', () => {
  it('read defaults from an empty address', () => {
    expect(readUrlState(SCHEMA, '')).toEqual({
      q: '',
      range: '90d',
      exp: null,
      status: [],
      live: true,
      step: 1,
    });
  });

  it('read what is there, and defaults where it does not fit', () => {
    expect(
      readUrlState(
        SCHEMA,
        '?q=a%20b&range=7d&exp=EXP-007&status=running,nonsense&live=0&step=x',
      ),
    ).toEqual({
      q: 'a b',
      range: '90d',
      exp: 'EXP-007',
      status: ['running'],
      live: false,
      step: 1,
    });
  });

  it('keep unknown parameters and leave defaults out', () => {
    expect(
      writeUrlState(SCHEMA, '?foreign=1&range=30d&q=x', {
        range: '90d',
        status: ['running', 'decide'],
        step: 3,
      }),
    ).toBe('foreign=1&q=x&status=running%2Cdecide&step=3');
  });

  it('read back what they write', () => {
    const state = {
      q: 'a&b=c',
      range: '12m' as const,
      exp: 'component:default/x',
      status: ['decide' as const],
      live: false,
      step: -2.5,
    };
    expect(readUrlState(SCHEMA, writeUrlState(SCHEMA, '', state))).toEqual(
      state,
    );
  });
});

/** A hook in a router whose history can be looked at. */
function setup(path: string) {
  let children: ReactNode = null;
  const router = createMemoryRouter([{ path: '*', element: <Outlet /> }], {
    initialEntries: ['/start', path],
    initialIndex: 1,
    future: { v7_relativeSplatPath: true },
  });
  function Outlet() {
    return <>{children}</>;
  }
  const hook = renderHook(() => useUrlState(SCHEMA), {
    wrapper: props => {
      children = props.children;
      return (
        <RouterProvider router={router} future={{ v7_startTransition: true }} />
      );
    },
  });
  const set = (
    patch: Parameters<(typeof hook.result.current)[1]>[0],
    options?: { history?: 'push' | 'replace' },
  ) => act(async () => hook.result.current[1](patch, options));
  const search = () => router.state.location.search;
  return { ...hook, set, search, router };
}

describe('useUrlState', () => {
  it('pushes a choice, so that Back undoes it', async () => {
    const { set, search, router, result } = setup('/x?foreign=1#part');
    await set({ range: '30d' });
    expect(search()).toBe('?foreign=1&range=30d');
    expect(router.state.location.hash).toBe('#part');
    expect(router.state.historyAction).toBe('PUSH');
    expect(result.current[0].range).toBe('30d');
    await act(async () => router.navigate(-1));
    expect(search()).toBe('?foreign=1');
    expect(result.current[0].range).toBe('90d');
  });

  it('replaces while typing', async () => {
    const { set, search, router } = setup('/x');
    await set({ q: 'r' });
    await set({ q: 're' });
    expect(search()).toBe('?q=re');
    expect(router.state.historyAction).toBe('REPLACE');
    await act(async () => router.navigate(-1));
    expect(router.state.location.pathname).toBe('/start');
  });

  it('does what the caller asks for', async () => {
    const { set, router } = setup('/x');
    await set({ range: '30d' }, { history: 'replace' });
    expect(router.state.historyAction).toBe('REPLACE');
  });

  it('makes no entry when nothing changes', async () => {
    const { set, router } = setup('/x?range=30d');
    await set({ range: '30d' });
    expect(router.state.historyAction).toBe('POP');
  });

  it('keeps both of two changes in one tick', async () => {
    const { result, search } = setup('/x');
    await act(async () => {
      result.current[1]({ range: '30d' });
      result.current[1]({ exp: 'EXP-007' });
    });
    expect(search()).toBe('?range=30d&exp=EXP-007');
  });
});

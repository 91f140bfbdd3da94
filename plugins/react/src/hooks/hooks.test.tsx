import {
  AppLanguageApi,
  appLanguageApiRef,
  storageApiRef,
} from '@backstage/frontend-plugin-api';
import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import { act, render, renderHook, screen } from '@testing-library/react';
import { ReactNode } from 'react';
import { useDelayed } from './useDelayed';
import { useElementWidth } from './useElementWidth';
import { useLocale } from './useLocale';
import { HoneClockProvider, useNow } from './useNow';
import { useRememberedChoice } from './useRememberedChoice';

describe('useDelayed', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('waits, and is false again at once', () => {
    const { result, rerender } = renderHook(p => useDelayed(p.active, 200), {
      initialProps: { active: true },
    });
    expect(result.current).toBe(false);
    act(() => jest.advanceTimersByTime(200));
    expect(result.current).toBe(true);
    rerender({ active: false });
    expect(result.current).toBe(false);
    rerender({ active: true });
    expect(result.current).toBe(false);
  });
});

describe('useNow', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('follows the given clock every minute', () => {
    let time = '2026-12-09T10:15:00Z';
    const clock = () => new Date(time);
    const { result } = renderHook(() => useNow(), {
      wrapper: (props: { children: ReactNode }) => (
        <HoneClockProvider now={clock}>{props.children}</HoneClockProvider>
      ),
    });
    expect(result.current.toISOString()).toBe('2026-12-09T10:15:00.000Z');
    time = '2026-12-09T10:16:00Z';
    act(() => jest.advanceTimersByTime(60_000));
    expect(result.current.toISOString()).toBe('2026-12-09T10:16:00.000Z');
  });
});

describe('useElementWidth', () => {
  function Probe() {
    const [ref, width] = useElementWidth<HTMLDivElement>(500);
    return <div ref={ref}>{width}</div>;
  }

  it('uses the fallback where there is no layout', () => {
    render(<Probe />);
    expect(screen.getByText('500')).toBeVisible();
  });

  it('measures and follows the element', () => {
    let notify = () => {};
    const disconnect = jest.fn();
    const original = globalThis.ResizeObserver;
    globalThis.ResizeObserver = class {
      constructor(callback: ResizeObserverCallback) {
        notify = () => callback([], this);
      }
      observe() {}
      unobserve() {}
      disconnect = disconnect;
    };
    const rect = jest
      .spyOn(HTMLElement.prototype, 'getBoundingClientRect')
      .mockReturnValue(new DOMRect(0, 0, 300.4, 10));
    const { unmount } = render(<Probe />);
    expect(screen.getByText('300')).toBeVisible();
    rect.mockReturnValue(new DOMRect(0, 0, 720, 10));
    act(() => notify());
    expect(screen.getByText('720')).toBeVisible();
    unmount();
    expect(disconnect).toHaveBeenCalled();
    rect.mockRestore();
    globalThis.ResizeObserver = original;
  });
});

describe('useLocale', () => {
  const languageApi = (language: string): AppLanguageApi => ({
    getLanguage: () => ({ language }),
    getAvailableLanguages: () => ({ languages: [language] }),
    setLanguage: () => {},
    language$: () => {
      const never = {
        subscribe: () => ({ unsubscribe: () => {}, closed: false }),
        [Symbol.observable]: () => never,
      };
      return never;
    },
  });

  it.each([
    ['en', 'en-US'],
    ['de', 'de'],
  ])('turns the language %p into %p', (language, locale) => {
    const { result } = renderHook(() => useLocale(), {
      wrapper: (props: { children: ReactNode }) => (
        <TestApiProvider apis={[[appLanguageApiRef, languageApi(language)]]}>
          {props.children}
        </TestApiProvider>
      ),
    });
    expect(result.current).toBe(locale);
  });

  it('speaks US English where the app has no languages', () => {
    expect(renderHook(() => useLocale()).result.current).toBe('en-US');
  });
});

describe('useRememberedChoice', () => {
  const CHOICES = ['chart', 'table'] as const;
  const wrapperOf =
    (storage: ReturnType<typeof mockApis.storage>) =>
    (props: { children: ReactNode }) =>
      (
        <TestApiProvider apis={[[storageApiRef, storage]]}>
          {props.children}
        </TestApiProvider>
      );
  const use = () => useRememberedChoice('view', CHOICES, 'chart');

  it('remembers across components', () => {
    const storage = mockApis.storage();
    const first = renderHook(use, { wrapper: wrapperOf(storage) });
    expect(first.result.current[0]).toBe('chart');
    act(() => first.result.current[1]('table'));
    expect(first.result.current[0]).toBe('table');
    const second = renderHook(use, { wrapper: wrapperOf(storage) });
    expect(second.result.current[0]).toBe('table');
  });

  it('ignores a stored value it does not know', () => {
    const storage = mockApis.storage({
      data: { 'hone-react': { view: 'pie' } },
    });
    const { result } = renderHook(use, { wrapper: wrapperOf(storage) });
    expect(result.current[0]).toBe('chart');
  });

  it('works without a storage', () => {
    const { result } = renderHook(use);
    act(() => result.current[1]('table'));
    expect(result.current[0]).toBe('table');
  });
});

import { useElementWidth } from '@hone/react';
import type { PointerEvent, ReactNode } from 'react';
import { instantAt } from './geometry';

/** Follows its width, and tells which instant the pointer is at. */
export function PlotBox(props: {
  domain: readonly [number, number];
  onPoint: (at: number | null) => void;
  onPress: (at: number) => void;
  children: (width: number) => ReactNode;
}) {
  const { domain, onPoint, onPress } = props;
  const [ref, width] = useElementWidth<HTMLDivElement>(800);
  const at = (event: PointerEvent<HTMLDivElement>) => {
    const { left } = event.currentTarget.getBoundingClientRect();
    return instantAt(event.clientX - left, domain, width);
  };
  return (
    <div
      ref={ref}
      onPointerMove={event => onPoint(at(event))}
      onPointerLeave={() => onPoint(null)}
      onPointerUp={event => onPress(at(event))}
    >
      {props.children(width)}
    </div>
  );
}

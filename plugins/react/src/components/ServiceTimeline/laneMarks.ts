import { readInstant } from '../../formatting/formatMoment';
import { Instant } from '../../formatting';
import { Lane, LANES, LaneDeployment, LanesData } from './laneData';

/** One mark, ready to draw, to walk and to read. */
export interface LaneMark {
  key: string;
  lane: Lane;
  title: string;
  href?: string;
  from: number;
  /** Same as `from` for points; the end of the axis for open experiments. */
  to: number;
  /** End of the dotted part of an open experiment. */
  plannedTo: number | null;
  open: boolean;
  state: LaneDeployment['state'] | null;
  userMinutes: number | null;
}

const millis = (at: Instant) =>
  readInstant(at, { locale: 'en', zone: 'utc' }).toMillis();

const EMPTY = {
  plannedTo: null,
  open: false,
  state: null,
  userMinutes: null,
};

/** All marks that touch the axis, in the order of time, as the keyboard walks them. */
export function laneMarks(
  data: LanesData,
  axis: { from: number; to: number; now: number },
): LaneMark[] {
  const point = (
    lane: Lane,
    mark: { id: string; title: string; at: Instant; href?: string },
  ): LaneMark => {
    const at = millis(mark.at);
    const { title, href } = mark;
    return {
      ...EMPTY,
      key: `${lane}:${mark.id}`,
      lane,
      title,
      href,
      from: at,
      to: at,
    };
  };
  const marks: LaneMark[] = [
    ...(data.experiments ?? []).map(e => {
      const from = millis(e.from);
      const now = Math.max(from, axis.now);
      return {
        ...EMPTY,
        key: `experiments:${e.id}`,
        lane: 'experiments' as const,
        title: e.title,
        href: e.href,
        from,
        to: e.to === null ? now : millis(e.to),
        plannedTo: e.to === null && e.plannedTo ? millis(e.plannedTo) : null,
        open: e.to === null,
      };
    }),
    ...(data.deployments ?? []).map(d => ({
      ...point('deployments', d),
      state: d.state,
    })),
    ...(data.incidents ?? []).map(i => ({
      ...point('incidents', i),
      userMinutes: i.userMinutes ?? null,
    })),
    ...(data.freezes ?? []).map(f => ({
      ...point('freezes', { ...f, at: f.from }),
      to: millis(f.to),
    })),
    ...(data.changePoints ?? []).map(c => point('changePoints', c)),
  ];
  return marks
    .filter(
      mark =>
        Number.isFinite(mark.from) &&
        Number.isFinite(mark.to) &&
        Math.max(mark.to, mark.plannedTo ?? mark.to) >= axis.from &&
        mark.from <= axis.to,
    )
    .sort(
      (a, b) =>
        a.from - b.from || LANES.indexOf(a.lane) - LANES.indexOf(b.lane),
    );
}

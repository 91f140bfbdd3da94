import { laneLayout } from './laneLayout';
import { laneMarks } from './laneMarks';

const DAY = 86_400_000;
const at = (day: number) => day * DAY;
const axis = { from: at(0), to: at(90), now: at(80) };
const experiment = (id: string, from: number, to: number | null) => ({
  id,
  title: id,
  from: at(from),
  to: to === null ? null : at(to),
});

describe('laneMarks', () => {
  it('ends open experiments now, and keeps what reaches into the axis', () => {
    const marks = laneMarks(
      {
        experiments: [
          experiment('open', 70, null),
          experiment('before', -20, -10),
          experiment('reaching', -20, 5),
          experiment('after', 95, 100),
        ],
      },
      axis,
    );
    expect(marks.map(mark => mark.title)).toEqual(['reaching', 'open']);
    expect(marks[1]).toMatchObject({ to: at(80), open: true });
  });

  it('leaves out what has no time', () => {
    expect(
      laneMarks({ incidents: [{ id: 'x', title: 'x', at: 'soon' }] }, axis),
    ).toEqual([]);
  });
});

describe('laneLayout', () => {
  it('stacks overlapping experiments and reuses free rows', () => {
    const data = {
      experiments: [
        experiment('a', 0, 30),
        experiment('b', 10, 20),
        experiment('c', 40, 50),
      ],
      incidents: [],
    };
    const marks = laneMarks(data, axis);
    const layout = laneLayout(data, marks);
    expect([...layout.rows.values()]).toEqual([0, 1, 0]);
    expect(layout.bands.map(band => band.lane)).toEqual([
      'experiments',
      'incidents',
    ]);
    expect(layout.bands[1].top).toBeGreaterThanOrEqual(40);
    expect(layout.height).toBeGreaterThan(layout.bands[1].top);
  });

  it('keeps the room of an empty lane and none for a missing one', () => {
    expect(laneLayout({}, []).height).toBe(0);
    expect(laneLayout({ experiments: [] }, []).bands[0].height).toBe(20);
  });
});

import { BudgetSpent, type Budget } from '../Budget';
import type { IcsComponent } from '../ics/readComponents';
import { CalendarProblem, type Problems } from '../Problems';
import { fileZone, fileZoneName } from './fileZone';
import { namedZone } from './namedZone';
import type { ZoneRules } from './ZoneRules';

// A person's calendar has a handful; asking for a name that is none is slow.
const MAX_ZONES = 100;
const QUOTABLE = /^[\w/+\-() .:,]{1,60}$/;

/**
 * Finds the zone that a TZID means: by its name in the IANA database or in Windows, whose rules are newer than those that
 * a calendar was exported with; else as the calendar describes it; else it is told, and the person's own zone is taken.
 */
export class ZoneBook {
  private readonly described = new Map<string, IcsComponent>();
  private readonly found = new Map<string, ZoneRules>();

  constructor(
    components: readonly IcsComponent[],
    private readonly options: {
      /** The zone of the person. */
      own: ZoneRules;
      /** Instants for which offsets will be asked, with some room. */
      window: { from: number; to: number };
      budget: Budget;
      problems: Problems;
    },
  ) {
    for (const component of components) {
      const name = fileZoneName(component);
      if (component.name === 'VTIMEZONE' && name !== undefined) {
        this.described.set(name, component);
      }
    }
  }

  /** The zone of floating times. */
  get own(): ZoneRules {
    return this.options.own;
  }

  zone(name: string, line: number): ZoneRules {
    const known = this.found.get(name);
    if (known) return known;
    if (this.found.size >= MAX_ZONES) return this.tooMany(line);
    const zone =
      namedZone(name) ?? this.describedZone(name) ?? this.unknown(name, line);
    this.found.set(name, zone);
    return zone;
  }

  private describedZone(name: string): ZoneRules | undefined {
    const component = this.described.get(name);
    if (!component) return undefined;
    const { window, budget, problems } = this.options;
    try {
      return fileZone(component, window, budget);
    } catch (error) {
      if (error instanceof CalendarProblem) {
        problems.add(component.line, error.message);
        return undefined;
      }
      if (error instanceof BudgetSpent) {
        problems.add(component.line, `a time zone ${error.message}`);
        return undefined;
      }
      throw error;
    }
  }

  private tooMany(line: number): ZoneRules {
    this.options.problems.add(
      line,
      `of more than ${MAX_ZONES} time zones the others are not looked up; these times are read in the person's own`,
    );
    return this.options.own;
  }

  private unknown(name: string, line: number): ZoneRules {
    const told = QUOTABLE.test(name) ? ` ${name}` : '';
    this.options.problems.add(
      line,
      `the time zone${told} is not known; its times are read in the person's own`,
    );
    return this.options.own;
  }
}

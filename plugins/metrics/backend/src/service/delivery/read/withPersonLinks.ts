import type { StandingLink } from '../../../store/delivery/LinkStore';
import type { ServiceFacts } from '../rules/facts';

/**
 * Facts with what people said about the causes of incidents.
 */
export function withPersonLinks(
  facts: ServiceFacts,
  links: readonly StandingLink[],
): ServiceFacts {
  const byIncident = new Map(links.map(link => [link.incidentId, link.cause]));
  return {
    ...facts,
    incidents: facts.incidents.map(incident => {
      const person = byIncident.get(incident.id);
      return person && person.type !== 'automatic'
        ? { ...incident, person }
        : incident;
    }),
  };
}

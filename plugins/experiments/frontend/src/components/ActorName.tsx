import { ServiceName } from './ServiceName';

/** Who did something: a person or program of the catalog, or the role that the API gives where names are hidden. */
export function ActorName(props: { actor: string }) {
  const { actor } = props;
  return actor.includes(':') ? <ServiceName entityRef={actor} /> : <>{actor}</>;
}

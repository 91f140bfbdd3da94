import { ServiceName } from './ServiceName';

/** Who did something: a person or program of the catalog, or the role that the API gives where names are hidden. */
export function ActorName(props: { actor: string }) {
  const { actor } = props;
  // A program, such as plugin:hone-demo, has no page in the catalog.
  const isEntity = actor.includes(':') && actor.includes('/');
  return isEntity ? <ServiceName entityRef={actor} /> : <>{actor}</>;
}

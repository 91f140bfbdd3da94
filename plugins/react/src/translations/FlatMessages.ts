type MessageKey<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${MessageKey<T[K]>}`;
}[keyof T & string];

type MessageAt<T, Key extends string> = Key extends keyof T
  ? T[Key]
  : Key extends `${infer Head}.${infer Rest}`
  ? Head extends keyof T
    ? MessageAt<T[Head], Rest>
    : never
  : never;

/**
 * Nested messages under dotted keys, as a translation ref has them.
 *
 * A ref that names its messages by this type has the same declaration in every build. The one that TypeScript infers
 * lists the keys in the order in which it happened to meet them, and API reports then differ without a change.
 *
 * @public
 */
export type FlatMessages<T> = {
  readonly [Key in MessageKey<T>]: MessageAt<T, Key>;
};

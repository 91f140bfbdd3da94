/**
 * Tells whoever looks at experiments and ideas now that one of them changed. Called after the change is stored; it never
 * fails and nothing waits for it, because pages also ask by themselves.
 */
export interface Changes {
  /**
   * @param number - 142 of EXP-142, or 17 of IDEA-17
   */
  tell(kind: 'experiment' | 'idea', number: number): void;
}

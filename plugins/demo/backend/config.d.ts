export interface Config {
  hone?: {
    demo?: {
      /**
       * When the simulated organisation is loaded: `auto` (default) where no real metric source is configured, `always`,
       * or `never`.
       */
      mode?: 'auto' | 'always' | 'never';
    };
  };
}

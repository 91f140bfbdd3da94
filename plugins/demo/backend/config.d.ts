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
  auth?: {
    providers?: {
      /**
       * Lets visitors sign in as any account of the demo organisation, without a proof. Works where the demo organisation
       * is loaded, in development environments.
       */
      'hone-demo'?: {
        /** Allows it with NODE_ENV other than development. Everybody who reaches the portal then chooses their rights. */
        dangerouslyAllowOutsideDevelopment?: boolean;
      };
    };
  };
}

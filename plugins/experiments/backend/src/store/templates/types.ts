import type { TemplateInput } from '@hone/backstage-plugin-experiments-common';

/** What people wrote, with every field filled in. */
export type TemplateBody = Required<
  Omit<
    TemplateInput,
    'ownerRef' | 'nature' | 'minimumEffect' | 'durationSeconds'
  >
> & {
  nature: NonNullable<TemplateInput['nature']> | null;
  minimumEffect: number | null;
  durationSeconds: number | null;
};

/** An own template as it is stored. */
export interface TemplateRecord {
  id: string;
  body: TemplateBody;
  ownerRef: string | null;
  createdBy: string;
  createdAt: Date;
  updatedAt: Date;
  revision: number;
}

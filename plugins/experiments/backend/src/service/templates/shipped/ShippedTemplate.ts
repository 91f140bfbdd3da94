import type { TemplateInput } from '@hone/backstage-plugin-experiments-common';

/**
 * A template that comes with the product. Effects and durations are starting points; what a service can detect is told
 * by its own history.
 */
export type ShippedTemplate = Required<Omit<TemplateInput, 'ownerRef'>> & {
  /** Stays the same for ever: experiments refer to it. */
  id: string;
  /** What is known about it, of whom, and how firmly. */
  source: string;
};

export const WEEK = 604_800;

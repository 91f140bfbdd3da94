export * from './countTemplates';
export * from './countUses';
export * from './deleteTemplate';
export * from './findTemplate';
export * from './insertTemplate';
export * from './listTemplates';
export * from './types';
export * from './updateTemplate';

import type { AppliedDefinition } from '@hone/backstage-plugin-experiments-common';

/** What the documents of a text do, by their names; keys are given where it is not only a try. */
export function demoDefinitions(request: {
  text: string;
  dryRun: boolean;
}): AppliedDefinition[] {
  let line = 1;
  return request.text.split(/^---$/m).map((document, index) => {
    const at = line;
    line += document.split('\n').length;
    const name = /^ +name: *(\S+)/m.exec(document)?.[1] ?? null;
    if (!name) {
      return {
        line: at,
        name,
        key: null,
        state: 'refused' as const,
        detail: 'metadata.name is missing',
      };
    }
    return {
      line: at,
      name,
      key: request.dryRun ? null : `EXP-${900 + index}`,
      state: 'created' as const,
      detail: null,
    };
  });
}

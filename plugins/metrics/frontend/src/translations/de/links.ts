import type { linkMessages } from '../../messages/links';
import type { Translated } from '../translated';

export const links: Translated<typeof linkMessages> = {
  link: {
    change: 'Zuordnung von {{incident}} ändern',
    set: '{{incident}} einem Deployment zuordnen',
    short: 'Zuordnung ändern',
    shortSet: 'Zuordnen',
    title: 'Was hat {{incident}} verursacht?',
    now: 'Jetzt: {{cause}}.',
    began: 'Beginn: {{at}}.',
    open: 'Vorfall öffnen',
    cause: 'Ursache',
    automatic: 'Der Quelle und den Regeln überlassen: {{cause}}',
    none: 'Kein Deployment hat ihn verursacht',
    deployment: '{{id}} – {{kind}}, {{at}}, Commit {{sha}}',
    deploymentNoSha: '{{id}} – {{kind}}, {{at}}',
    causeDeployment: 'Deployment {{id}} ({{confidence}})',
    causeNone: 'kein Deployment ({{confidence}})',
    causeUnknown: 'kein Deployment',
    reason: 'Warum',
    reasonHint: 'Bleibt mit Ihrem Namen in der Historie.',
    reasonMissing: 'Bitte begründen: der Grund bleibt bei der Änderung.',
    save: 'Zuordnung speichern',
    forbidden:
      'Sie dürfen diese Zuordnung lesen, nicht ändern. Die Berechtigung hone.delivery-link.update erlaubt es; bitten Sie die Betreiber dieses Portals darum.',
    conflict:
      'Jemand anders hat diese Zuordnung geändert, nachdem Sie sie geöffnet haben. Oben steht, was jetzt gilt; noch einmal speichern ersetzt es.',
    failed: 'Die Zuordnung wurde nicht geändert: {{message}}',
    history: 'Bisherige Änderungen',
    historyEmpty: 'Bisher hat sie niemand geändert.',
    changed: '{{at}}, {{by}}: von {{from}} zu {{to}}. {{reason}}',
    saved: 'Die Zuordnung von {{incident}} wurde geändert.',
    ends: {
      automatic: 'der automatischen Zuordnung',
      none: 'keinem Deployment',
      deployment: 'Deployment {{id}}',
      automaticOf: 'der automatischen Zuordnung, {{id}}',
    },
  },
  unlinked: {
    title: 'Vorfälle ohne Deployment',
    text_one:
      '{{count}} Vorfall dieses Zeitraums ist keinem Deployment zugeordnet.',
    text_other:
      '{{count}} Vorfälle dieses Zeitraums sind keinem Deployment zugeordnet.',
    open: 'offen',
    lasted: 'dauerte {{duration}}',
    person: 'von einem Menschen gesagt',
  },
};

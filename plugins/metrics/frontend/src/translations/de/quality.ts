import type { qualityMessages } from '../../messages/quality';
import type { Translated } from '../translated';

export const quality: Translated<typeof qualityMessages> = {
  trust: {
    title: 'Datenqualität',
    button: 'Datenqualität {{share}}',
    weakest:
      'Der Prozentwert auf dem Knopf ist der der schwächsten Prüfung. Alle gelten für Zeitraum und Gruppe der Seite.',
    error: 'Die Datenqualität kann nicht gezeigt werden',
    share: '{{share}} {{interval}}: {{part}} von {{all}}',
    nothing: 'In diesem Zeitraum gibt es nichts zu prüfen.',
    services: 'Dienste mit den meisten Lücken',
    missing: '{{missing}} von {{all}} fehlen',
    fine: 'Keine Lücken.',
    check: {
      linked: {
        title: 'Ausfälle mit benannter Ursache',
        meaning:
          'Ausfälle, die jemand oder ein Commit oder Digest mit einem Deployment verbindet. Die anderen sind nur über die Zeit oder gar nicht verbunden.',
        fix: 'Nennen Sie im Vorfall das Deployment oder die Änderung, oder senden Sie cause mit dem Vorfall.',
      },
      computable: {
        title: 'Änderungen mit Durchlaufzeit',
        meaning:
          'Änderungen, die sich vom Commit bis zum ersten Deployment verfolgen lassen, das sie enthält.',
        fix: 'Verbinden Sie das Repository des Dienstes und senden Sie mit jedem Deployment den Commit.',
      },
      'known-commits': {
        title: 'Deployments mit bekanntem Commit',
        meaning:
          'Deployments, deren Commit hier bekannt ist. Bei den anderen kann niemand sagen, welche Änderungen sie brachten.',
        fix: 'Senden Sie mit jedem Deployment den vollen Commit und nennen Sie das Repository mit github.com/project-slug oder backstage.io/source-location.',
      },
      clocks: {
        title: 'Uhren, die übereinstimmen',
        meaning:
          'Änderungen, die nicht vor ihrem Commit ausgeliefert wurden. Wo das so ist, geht eine Uhr falsch.',
        fix: 'Stellen Sie die Uhren der Build-Maschinen mit NTP und senden Sie at von der Maschine, die ausliefert.',
      },
      assigned: {
        title: 'Ereignisse mit bekanntem Dienst',
        meaning:
          'Ereignisse, die einen Dienst, ein Repository oder einen Pfad nennen, den der Katalog kennt.',
        fix: 'Ergänzen Sie die Namen unten bei den Diensten, zu denen sie gehören.',
      },
    },
  },
};

import type { setupMessages } from '../../messages/setup';
import type { Translated } from '../translated';

export const setup: Translated<typeof setupMessages> = {
  setup: {
    empty:
      'Zu {{name}} sind in den letzten {{days}} Tagen und den {{days}} davor keine Deployments zugeordnet. Einer von drei Wegen verbindet sie; ein längerer Zeitraum zeigt vielleicht ältere.',
    again: 'Erneut prüfen',
    names: {
      title: 'Die Namen nennen, die Ihre Werkzeuge verwenden',
      text: 'Deployments werden über den Namen im Katalog zugeordnet. Wo Ihre Werkzeuge andere Namen verwenden, nennen Sie sie in der Katalogdatei.',
    },
    push: {
      title: 'Aus der Pipeline senden',
      text: 'Ein Aufruf am Ende eines Deployments genügt. Er braucht ein Token mit der Berechtigung hone.delivery-event.create.',
    },
    git: {
      title: 'Ein Git-Repository lesen',
      text: 'Der Git-Connector liest Commits, und Tags als Deployments. Die Betreiber dieses Portals fügen ihn dem Backend hinzu und nennen das Repository.',
    },
    example: 'Beispiel: {{title}}',
  },
};

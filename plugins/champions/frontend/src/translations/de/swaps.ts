import type { swapsMessages } from '../../messages/swaps';
import type { Translated } from '../translated';

export const swaps: Translated<typeof swapsMessages> = {
  offer: {
    title: '{{seat}} von {{range}} anbieten',
    text: 'Der Platz bleibt Ihrer, bis ihn jemand nimmt. Nehmen kann ihn, wer es nach den Regeln darf.',
    onBehalf:
      'Sie bieten ihn für {{person}} an; das wird festgehalten, und {{person}} wird benachrichtigt.',
    partners: 'Jemanden fragen',
    partnersText_one: 'Mit {{count}} Person bleibt der Plan optimal.',
    partnersText_other: 'Mit {{count}} Personen bleibt der Plan optimal.',
    noPartners:
      'Nach den Regeln kann ihn jetzt niemand nehmen. Anbieten können Sie ihn trotzdem.',
    keeps: 'der Plan bleibt optimal',
    changes: 'die Summe der quadrierten Lasten ändert sich um {{change}}',
    takes: '{{person}} nimmt ihn: {{effect}}',
    exchanges: '{{person}} nimmt ihn und gibt {{range}}: {{effect}}',
    note: 'Notiz',
    noteHint: 'Steht in der Tauschbörse. Niemand braucht einen Grund.',
    confirm: 'Platz anbieten',
    done: 'Ihr Platz ist in der Tauschbörse',
    tooMany:
      'Höchstens 10 Personen können gefragt werden; nehmen können ihn trotzdem alle.',
  },
  market: {
    title: 'Tauschbörse',
    empty: 'Kein Platz wird angeboten.',
    item: '{{seat}}, {{range}}',
    from: 'angeboten von {{person}}',
    onBehalf: 'durch {{actor}} in Vertretung',
    take: 'Nehmen',
    takeOf: '{{range}} von {{person}} nehmen',
    withdraw: 'Zurücknehmen',
    withdrawOf: 'Das Angebot von {{range}} zurücknehmen',
    withdrawn: 'Das Angebot ist zurückgenommen',
    keys: 'Was das mit dem Plan macht, sehen Sie, bevor Sie bestätigen.',
  },
  take: {
    title: '{{seat}} von {{range}} nehmen?',
    text: '{{person}} bietet ihn an.',
    inReturn: 'Dafür geben',
    nothing: 'Nichts',
    person: 'Wer ihn nimmt',
    personHint:
      'Leer für Sie selbst. Dass Sie für jemanden handeln, wird festgehalten.',
    effect: 'Was das mit dem Plan macht',
    keeps: 'Der Plan bleibt optimal.',
    changes:
      'Die Summe der quadrierten Lasten ändert sich um {{change}}. Das verbietet es nicht.',
    spread: 'Spanne vorher {{before}}, nachher {{after}}.',
    refused: 'So kann er nicht genommen werden: {{obstacle}}',
    refusedPlain: 'So kann er nicht genommen werden.',
    confirm: 'Platz nehmen',
    done: 'Der Platz hat gewechselt',
  },
  handover: {
    title: 'Übergabe in {{seat}} von {{range}}',
    sides: 'Von {{from}} an {{to}}',
    nobody: 'niemand',
    checklist: 'Checkliste',
    noItems: 'Das Programm hat keine Checkliste.',
    notes: 'Notizen',
    notesHint: 'Offene Experimente, Zusagen, was zuerst anzusehen ist.',
    save: 'Speichern',
    saved: 'Die Übergabe ist gespeichert',
    giverDone: '{{person}} hat die Übergabe am {{moment}} bestätigt.',
    giverOpen: 'Wer übergibt, hat noch nicht bestätigt.',
    receiverDone: '{{person}} hat die Übergabe am {{moment}} bestätigt.',
    receiverOpen: 'Wer übernimmt, hat noch nicht bestätigt.',
    acknowledge: 'Meine Seite ist fertig',
    acknowledged: 'Ihre Seite ist bestätigt',
    saveFirst: 'Speichern Sie erst, damit beide Seiten dasselbe bestätigen.',
    readOnly:
      'Sie können diese Übergabe lesen. Ändern können sie, wer übergibt, wer übernimmt und wer das Programm leitet.',
    theirs: 'Der Stand, der jetzt gespeichert ist',
    theirTicks: '{{done}} von {{all}} Punkten sind erledigt.',
  },
};

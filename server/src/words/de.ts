import type { Words } from './words.ts';

export const de: Words = {
  letters: {
    'verify-email': {
      subject: 'Bestätige deine Adresse für Jobmagpie',
      paragraphs: [
        'Einem Konto auf einem Jobmagpie-Server wurde diese Adresse gegeben.',
        'Wenn du das warst, öffne den Link und drücke den Knopf. Er gilt einen Tag lang.',
        'Wenn du es nicht warst, musst du nichts tun.',
      ],
      label: 'Adresse bestätigen',
    },
    'reset-password': {
      subject: 'Wähle ein anderes Passwort für Jobmagpie',
      paragraphs: [
        'Jemand hat für das Jobmagpie-Konto mit dieser Adresse um ein anderes Passwort gebeten.',
        'Wenn du das warst, öffne den Link und wähle eines. Er gilt eine Stunde lang und einmal. Jeder Browser wird dabei abgemeldet.',
        'Wenn du es nicht warst, musst du nichts tun: Das jetzige Passwort bleibt.',
      ],
      label: 'Anderes Passwort wählen',
    },
    'address-known': {
      subject: 'Du hast schon ein Konto bei Jobmagpie',
      paragraphs: [
        'Jemand wollte mit dieser Adresse ein neues Jobmagpie-Konto anlegen. Sie hat schon eines; es wurde nichts geändert.',
        'Wenn du das warst, melde dich mit der Adresse an. Die Erweiterung kann dir auch einen Link schicken, mit dem du ein anderes Passwort wählst.',
        'Wenn du es nicht warst, musst du nichts tun.',
      ],
      label: null,
    },
  },
  resetPage: {
    title: 'Ein anderes Passwort wählen',
    label: 'Neues Passwort mit mindestens {least} Zeichen',
    button: 'Dieses Passwort wählen',
    done: 'Das Passwort ist gesetzt, und jeder Browser ist abgemeldet. Melde dich in der Jobmagpie-Erweiterung wieder an.',
  },
  verifyPage: {
    title: 'Adresse bestätigen',
    button: 'Adresse bestätigen',
    done: 'Erledigt. Du kannst diese Seite schließen.',
  },
  forms: {
    unreachable: 'Der Server antwortet nicht. Versuche es gleich noch einmal.',
    noCode: 'Der Link ist nicht vollständig. Öffne ihn noch einmal so, wie er in der E-Mail steht.',
    refusals: {
      wrong_code: 'Dieser Code ist falsch, wurde schon benutzt oder ist zu alt. Hol dir einen neuen.',
      common_password:
        'Dieses Passwort gehört zu denen, die zuerst probiert werden. Nimm ein anderes; mehrere Wörter hintereinander sind gut.',
      too_many_attempts: 'Zu viele Versuche. Warte ein paar Minuten und versuche es dann noch einmal.',
      invalid_request: 'Mit diesen Angaben kann der Server nichts anfangen. Prüfe sie und versuche es noch einmal.',
      too_many_requests: 'Zu viele Anfragen auf einmal. Warte kurz und versuche es dann noch einmal.',
      internal_error: 'Auf dem Server ging etwas schief; sein Protokoll sagt mehr.',
      unavailable: 'Die Datenbank des Servers antwortet nicht. Versuche es gleich noch einmal.',
      storage_full: 'Die Festplatte des Servers ist voll. Dort muss erst Platz werden; es ging nichts verloren.',
    },
  },
  signInPage: {
    'wrong-start': 'Diese Anmeldung hat nicht in der Jobmagpie-Erweiterung begonnen. Beginne sie dort.',
    'not-set-up':
      'Dieser Server ist für die Anmeldung mit diesem Dienst nicht eingerichtet. Nimm in der Jobmagpie-Erweiterung einen anderen Weg.',
    expired:
      'Diese Anmeldung hat zu lange gedauert oder in einem anderen Browser begonnen. Beginne sie in der Jobmagpie-Erweiterung noch einmal.',
    'too-many':
      'Von hier wurden zu viele Anmeldungen begonnen. Warte ein paar Minuten und beginne dann in der Jobmagpie-Erweiterung noch einmal.',
  },
  welcomePage: {
    title: 'Jobmagpie-Server',
    heading: 'Der Jobmagpie-Server läuft',
    purpose:
      'Er hält deine gespeicherten Stellen in allen deinen Browsern gleich. Du arbeitest mit ihnen in der Jobmagpie-Erweiterung; auf dieser Seite gibt es nichts zu tun.',
    pairing: 'Einen Browser koppeln',
    steps: [
      'Öffne die Einstellungen der Jobmagpie-Erweiterung.',
      'Gib die Adresse dieser Seite als Server ein und drücke „Koppeln“.',
      'Wenn sie nach einem Code fragt, drücke die Eingabetaste im Fenster, in dem der Server läuft, oder lass dir einen von einem Browser zeigen, der schon gekoppelt ist.',
    ],
    programs: 'Für Programme',
    interface: 'Die Schnittstelle',
    interfaceForm: 'als OpenAPI-Dokument',
  },
};

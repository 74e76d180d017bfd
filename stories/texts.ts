import type { Messages } from '../src/messages/messages.js';

/** German messages with long words, and with labels of several lines. */
export const german: Partial<Messages> = {
  heading:
    'Neuen Programmierschnittstellenzugangsschlüssel für die Lagerbestandsverwaltung anlegen',
  requiredNote: 'Mit `*` gekennzeichnete Eingabefelder sind Pflichtfelder.',
  optional: 'freiwillige Angabe',
  applicationName: 'Bezeichnung der Anwendung, der Abteilung oder des Verwendungszwecks',
  applicationNameTooLong: (limit, count) =>
    `Die Bezeichnung darf höchstens ${limit} Zeichen lang sein, eingegeben sind ${count}`,
  description: 'Erläuterung des Verwendungszwecks',
  role: 'Berechtigungsstufe',
  privileged: 'Mit dieser Berechtigungsstufe kann alles geändert werden.',
  save: 'Zugangsschlüssel speichern',
  cancel: 'Abbrechen',

  secretHeading: 'Ihr neuer Programmierschnittstellenzugangsschlüssel',
  secretNote:
    'Bitte kopieren Sie den Zugangsschlüssel jetzt: Er kann später nicht noch einmal angezeigt werden.',
  secret: 'Zugangsschlüssel',
  show: 'Zugangsschlüssel anzeigen',
  hide: 'Zugangsschlüssel verbergen',
  copy: 'In die Zwischenablage kopieren',
  copied: 'In die Zwischenablage kopiert',
  copyYourself: (shortcut) => `Ausgewählt. Drücken Sie ${shortcut}, um ihn zu kopieren`,
  download: 'Als Textdatei herunterladen',
  stored: 'Ich habe diesen Zugangsschlüssel an einem sicheren Ort aufbewahrt',
  done: 'Fertig',
  unsavedHeading: 'Ohne Aufbewahrung des Zugangsschlüssels schließen?',
  unsaved: (name) =>
    `Der Zugangsschlüssel ${name ? `„${name}“` : ''} wurde weder kopiert noch als aufbewahrt gekennzeichnet. Er kann nicht noch einmal angezeigt werden.`,
  goBack: 'Zurück zum Zugangsschlüssel',
  closeAnyway: 'Trotzdem schließen',

  addApiKey: 'Zugangsschlüssel für die Lagerbestandsverwaltung anlegen',
};

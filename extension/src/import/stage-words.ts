import type { Stage } from '@jobmagpie/model';

const byStage: Readonly<Record<Stage, readonly string[]>> = {
  saved: [
    ...[
      'saved',
      'save',
      'wishlist',
      'bookmarked',
      'bookmark',
      'interested',
      'to apply',
      'not applied',
      'draft',
      'lead',
    ],
    ...['applying', 'new', 'to do', 'found', 'backlog', 'gemerkt', 'gespeichert', 'merkliste', 'interessant'],
    ...['offen', 'noch nicht beworben', 'enregistre', 'a postuler', 'guardado', 'por aplicar', 'salvato', 'da inviare'],
    ...['opgeslagen', 'salvo', 'zapisane'],
  ],
  applied: [
    ...['applied', 'application sent', 'submitted', 'sent', 'application submitted', 'in review', 'under review'],
    ...['pending', 'waiting', 'beworben', 'abgeschickt', 'versendet', 'eingereicht', 'bewerbung verschickt', 'laufend'],
    ...['postule', 'candidature envoyee', 'envoyee', 'en attente', 'aplicado', 'solicitado', 'enviado', 'candidato'],
    ...['candidatura inviata', 'inviata', 'gesolliciteerd', 'candidatado', 'wyslane', 'zaaplikowano'],
  ],
  interview_scheduled: [
    ...['interview scheduled', 'scheduled', 'interview booked', 'invited', 'invited to interview', 'eingeladen'],
    ...['gesprach vereinbart', 'einladung', 'entretien prevu', 'entrevista programada', 'colloquio fissato'],
  ],
  interviewing: [
    ...[
      'interviewing',
      'interview',
      'interviews',
      'interviewed',
      'phone screen',
      'phone interview',
      'screening',
      'screen',
    ],
    ...['technical interview', 'onsite', 'on site', 'final round', 'assessment', 'test', 'in progress', 'first round'],
    ...['vorstellungsgesprach', 'gesprach', 'im gesprach', 'telefoninterview', 'entretien', 'entrevista', 'colloquio'],
    ...['gesprek', 'rozmowa', 'shortlisted'],
  ],
  offer_received: [
    ...['offer', 'offer received', 'offered', 'offers', 'negotiating', 'negotiation', 'angebot', 'angebot erhalten'],
    ...['zusage', 'offre', 'offre recue', 'oferta', 'oferta recibida', 'offerta', 'aanbod', 'proposta'],
  ],
  accepted: [
    ...['accepted', 'offer accepted', 'hired', 'signed', 'angenommen', 'eingestellt', 'unterschrieben', 'acceptee'],
    ...['accepte', 'aceptada', 'contratado', 'accettata', 'assunto', 'aangenomen', 'aceito'],
  ],
  rejected: [
    ...['rejected', 'rejection', 'declined by company', 'not selected', 'denied', 'no', 'unsuccessful', 'refused'],
    ...['abgelehnt', 'absage', 'abgesagt', 'refuse', 'refusee', 'rejete', 'rechazado', 'rechazada', 'rifiutato'],
    ...['rifiutata', 'afgewezen', 'rejeitado', 'odrzucone'],
  ],
  withdrawn: [
    ...['withdrawn', 'withdrew', 'i withdrew', 'declined', 'offer declined', 'cancelled', 'canceled', 'not interested'],
    ...['zuruckgezogen', 'selbst abgesagt', 'retiree', 'abandonnee', 'retirada', 'ritirata', 'ingetrokken', 'desistiu'],
  ],
  archived: [
    ...['archived', 'archive', 'closed', 'expired', 'ghosted', 'no response', 'no reply', 'inactive', 'archiviert'],
    ...['keine antwort', 'abgelaufen', 'geschlossen', 'archivee', 'sans reponse', 'archivado', 'sin respuesta'],
    ...['archiviata', 'nessuna risposta', 'gearchiveerd', 'geen reactie', 'arquivado'],
  ],
};

/** What a word for a stage, in bare words, most likely means; null where it is a word of the person's own. */
export function guessStage(words: string): Stage | null {
  return stageOfWords.get(words) ?? null;
}

const stageOfWords = new Map<string, Stage>(
  // `Object.entries` forgets that the names are stages
  (Object.entries(byStage) as [Stage, readonly string[]][]).flatMap(([stage, all]) =>
    all.map((words): [string, Stage] => [words, stage]),
  ),
);

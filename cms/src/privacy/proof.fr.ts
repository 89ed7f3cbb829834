import type { ErasureReason } from './erasures.ts'

const WHY: Record<ErasureReason, (who: string) => string> = {
  request: (who) => `à la demande de ${who}`,
  retention: () => 'le délai de conservation étant passé',
  restored: () => 'après un retour avec une sauvegarde',
}

type Said = {
  site: string
  reason: ErasureReason
  who: string
  references: readonly string[]
  /** How many mails of which no ticket was made. */
  mails: number
  /** When it was erased, and when this is written, with hour. */
  at: string
  now: string
  /** When what had come back with a backup was erased again; null when nothing did. */
  again: string | null
  /** The day on which the last backup that holds it goes. */
  backups: string
  /** The day on which nothing was left; null before. */
  complete: string | null
  /** The day to which the journal of the database goes back now; null when that cannot be read. */
  oplogSince: string | null
}

const erased = ({ reason, who, references, mails, at }: Said): string[] => [
  references.length === 0
    ? `Le ${at} (heure de Paris), ${WHY[reason](who)}, a été effacé\u00A0:`
    : `Le ${at} (heure de Paris), ${WHY[reason](who)}, ont été effacés\u00A0: la question, les coordonnées, les propositions de réponse et la réponse de ${references.length === 1 ? 'la demande' : 'ces demandes'}\u00A0:`,
  ...references.map((reference) => `- ${reference}`),
  ...(mails === 0
    ? []
    : [
        `- ${mails === 1 ? 'un courriel reçu' : `${String(mails)} courriels reçus`}, dont aucune demande n’avait été faite`,
      ]),
]

const comeBack = ({ again }: Said): string[] =>
  again === null
    ? []
    : [
        '',
        `Une sauvegarde faite avant cet effacement a été remise en place depuis\u00A0: ce qu’elle avait ramené a été effacé de nouveau le ${again}.`,
      ]

/** What the list outside of the database holds, for as long as the system is used. */
const LISTED =
  'l’heure et la raison de cet effacement, le compte qui l’a fait et une empreinte du numéro de chaque courriel reçu, sans limite de durée'

const mailsLeft = (mails: number): string =>
  mails === 1
    ? 'Il reste qu’un courriel est venu, sans rien de la personne.'
    : 'Il reste que des courriels sont venus, sans rien de la personne.'

const left = ({ references, mails }: Said): string =>
  references.length === 0
    ? `Le texte et sa clé ont été retirés de la base. ${mailsLeft(mails)} La liste qui empêche une sauvegarde de ramener cela garde, hors de la base, un numéro interne, ${LISTED}.`
    : `Les textes et leur clé ont été retirés de la base. Il y reste la référence, la façon dont il a été répondu, l’issue, le jour de l’effacement, l’heure des courriels envoyés sans ce qu’ils disaient, le journal des accès (qui, dans l’équipe, a ouvert la demande, et quand) et des nombres qui ne désignent personne. La liste qui empêche une sauvegarde de les ramener garde, hors de la base, la référence, des numéros internes, ${LISTED}.${mails === 0 ? '' : ` Des courriels dont aucune demande n’avait été faite\u00A0: ${mailsLeft(mails).toLowerCase()}`} Le serveur du site public garde encore, 30 jours au plus après avoir remis la question à l’équipe, sa référence, l’heure, la façon de répondre demandée et une empreinte faite avec une clé, qui ne redonne ni la question ni l’adresse.`

const copies = ({ complete, backups, oplogSince, references }: Said): string[] =>
  complete === null
    ? [
        'Pour un temps, une copie chiffrée reste dans ce système, avec sa clé, chiffrée elle aussi\u00A0:',
        `- dans les sauvegardes faites avant cet effacement\u00A0: la dernière doit disparaître le ${backups}\u00A0;`,
        oplogSince === null
          ? '- dans le journal interne de la base, jusqu’à ce qu’il ait tourné\u00A0: ce système ne peut pas en lire le jour.'
          : `- dans le journal interne de la base, jusqu’à ce qu’il ait tourné\u00A0: il remonte aujourd’hui au ${oplogSince}.`,
        'Seul qui détient la clé maîtresse du système pourrait ouvrir cette copie. L’espace de travail ne le permet à personne de l’équipe.',
        oplogSince === null
          ? `L’effacement n’est donc pas complet avant le ${backups}, et peut l’être plus tard\u00A0: seule la personne qui exploite la base peut dire quand ce journal a tourné.`
          : `Dans ce système, l’effacement est complet quand les deux ont disparu\u00A0: pas avant le ${backups}. Le jour où le journal aura tourné n’est pas encore connu\u00A0; dès qu’il l’est, la date de l’effacement complet se lit dans l’administration, sous «\u00A0Effacements\u00A0», colonne «\u00A0Complet le\u00A0»${references.length === 0 ? '' : ', en face de la référence'}, et cette preuve, reprise là, la donne.`,
      ]
    : [
        `Dans ce système, l’effacement est complet depuis le ${complete}\u00A0: les sauvegardes faites avant ne sont plus là où ce système les garde, et le journal interne de la base a tourné.`,
      ]

/** The proof of an erasure, as it is handed over. */
export const proofText = (said: Said): string =>
  [
    `Preuve d’effacement — ${said.site}`,
    '',
    ...erased(said),
    ...comeBack(said),
    '',
    left(said),
    '',
    ...copies(said),
    'Remettre une sauvegarde en place efface tout cela de nouveau, tant que cette liste, à jour, est là où ce système la garde, et sauf si la personne qui le fait demande expressément le contraire.',
    '',
    'Ce qui est parti d’ici n’est pas effacé\u00A0: les courriels dans la boîte de la personne et dans celles de l’équipe et du partenaire, ce que le service d’envoi (Resend) en garde, et ce qui a été imprimé ou téléchargé.',
    '',
    `Preuve établie le ${said.now}. Tous les jours et toutes les heures sont ceux de Paris.`,
  ].join('\n')

export const PROOF = {
  someone: 'la personne',
  read: 'Lire la preuve',
  download: 'Télécharger la preuve d’effacement',
  fileName: 'preuve-d-effacement.txt',
} as const

import type { Channel } from '@infos-droits/shared'
import type { TicketState } from '../workflow.ts'

/** Where a question stands, as its person is told. */
const STANDING: Record<TicketState, string> = {
  with_lead: 'Votre question est bien arrivée. Une personne la lit.',
  with_partner: 'Un service qui connaît le sujet prépare la réponse. Il ne sait pas qui vous êtes.',
  to_validate: 'Une réponse est écrite. Une personne la relit avant de vous l’envoyer.',
  sending: 'La réponse est prête : nous vous l’envoyons.',
  to_hand_over: 'La réponse est prête. Elle vous attend à l’accueil.',
  answered: 'Votre question a reçu sa réponse.',
  undeliverable:
    'La réponse est prête, mais notre e-mail n’a pas pu arriver. Venez à l’accueil, ou appelez.',
  closed: 'Cette question est close.',
}

/** The words of the page on which a person follows their question. */
export const FOLLOW = {
  title: 'Votre question',
  answerTitle: 'La réponse à votre question',
  standingTitle: 'Où en est votre question',
  standing: ({ state, channel }: { state: TicketState; channel: Channel }): string =>
    state === 'to_hand_over' && channel === 'phone'
      ? 'La réponse est prête. Une personne va vous appeler.'
      : STANDING[state],
  reference: 'Référence',
  received: 'Reçue le',
  due: 'Réponse promise avant le',
  late: (date: string) =>
    `C’est plus long que promis : nous avions dit avant le ${date}. Votre question n’est pas oubliée.`,
  questionTitle: 'Votre question',
  afterTitle: 'Ce qui a été écrit ensuite',
  by: { person: 'Vous', desk: 'Une réponse déjà envoyée', notice: 'Ce que nous vous avons écrit' },
  on: (who: string, day: string) => `${who}, le ${day}`,
  files: (count: number) => (count === 1 ? '1 fichier joint' : `${String(count)} fichiers joints`),
  addTitle: 'Ajouter quelque chose',
  addText: 'Votre message',
  addHelp: 'Une personne le lira. N’écrivez pas le nom d’autres personnes.',
  add: 'Envoyer ce message',
  added: 'C’est envoyé. Une personne lira votre message.',
  closeTitle: 'Je n’ai plus besoin de réponse',
  closeHelp: 'Nous arrêtons de chercher. Vous pourrez encore écrire ici si vous changez d’avis.',
  close: 'Je n’ai plus besoin de réponse',
  closed: 'C’est noté : nous ne cherchons plus de réponse. Merci de l’avoir dit.',
  unansweredTitle: 'Ma question reste sans réponse',
  unansweredText: 'Ce qui manque (facultatif)',
  unansweredHelp:
    'Si la réponse ne vous aide pas, dites-le : une personne reprend votre question et vous écrit à nouveau.',
  unanswered: 'Ma question reste sans réponse',
  changedTitle: 'Vous avez changé d’avis ?',
  changedText: 'Votre message (facultatif)',
  changedHelp: 'Une personne reprend votre question et vous écrit.',
  changed: 'Reprendre ma question',
  reopened: 'C’est noté : une personne reprend votre question.',
  tooMany: 'Vous avez envoyé beaucoup de messages. Attendez une heure, ou appelez-nous.',
} as const

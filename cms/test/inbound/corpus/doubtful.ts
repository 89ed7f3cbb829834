import { mail, PERSON, REPLY, type MailSpec } from './build.ts'
import type { Sample } from './sample.ts'

type Written = [name: string, subject: string, text: string, more?: MailSpec]

/** People whose words look like those of a machine. Nothing is written back, no word is lost. */
const PEOPLE: Written[] = [
  [
    'absent-ill',
    'Je suis absente pour maladie',
    'Bonjour, je suis en arrêt maladie depuis mars, ai-je droit aux indemnités ?',
  ],
  [
    'maternity',
    'En congé maternité, mes droits ?',
    'Bonjour, je suis en congé maternité et mon employeur ne me paie plus.',
  ],
  [
    'back-from-leave',
    'De retour de congés, mon employeur m’a licenciée',
    'Bonjour, je suis de retour depuis lundi et j’apprends mon licenciement.',
  ],
  [
    'named-notifications',
    'Question',
    'Bonjour, comment obtenir une attestation',
    { from: 'notifications.dupont@exemple.example' },
  ],
  [
    'list-unsubscribe',
    'Aide',
    'Bonjour, je cherche une place en crèche',
    { headers: ['List-Unsubscribe: <mailto:x@y.example>'] },
  ],
  [
    'by-a-rule-of-the-town-hall',
    'Aide',
    'Bonjour, un habitant demande ceci',
    { headers: ['X-MS-Exchange-Inbox-Rules-Loop: accueil@exemple.example'] },
  ],
  ['alias-with-x-loop', 'Aide', 'Bonjour, à qui écrire', { headers: ['X-Loop: x@y.example'] }],
]

/** Machines that say nothing of it in their head: at least nothing is written back to them. */
const MACHINES: Written[] = [
  [
    'x-loop',
    'Re: votre demande',
    'Bien reçu. Ticket #123 créé.',
    { headers: ['X-Loop: a@b.example'] },
  ],
  [
    'ticket-system',
    '[Ticket#2026] Accusé de réception',
    'Ceci est un message automatique, merci de ne pas y répondre.',
    { headers: ['X-Mailer: OTRS Mail Service'] },
  ],
  ['german', 'Automatische Antwort: Votre message', 'Bin gleich zurück.'],
  ['spanish', 'Respuesta automática: Votre message', 'Vuelvo pronto.'],
  ['italian', 'Risposta automatica: Votre message', 'Torno presto.'],
  ['dutch', 'Automatisch antwoord: Votre message', 'Tot later.'],
  ['inbox-rule', 'Absence', 'x', { headers: ['X-MS-Exchange-Inbox-Rules-Loop: a@b.example'] }],
  ['challenge', 'Vérification', 'Cliquez.', { headers: ['X-Mailinblack: challenge'] }],
]

/** The same in answer to a mail of ours: nothing reopens. */
const ANSWERING: Written[] = [
  ['absence-at-the-end', 'Re: Votre message est arrivé (absence)', 'Je suis absent jusqu’au 3.'],
  [
    'challenge',
    'Re: Votre message est arrivé [vérification requise]',
    'Pour que votre message soit remis, cliquez. MailInBlack',
    { headers: ['In-Reply-To: <a@b>', 'X-Mailinblack: challenge'] },
  ],
  [
    'read-receipt',
    'Lu : Votre message est arrivé',
    'Votre message\n\n À : Lea\n\na été lu le lundi 9 mars 2026.',
  ],
  ['on-leave', 'En congés jusqu’au 12', 'Je suis en congés et vous répondrai à mon retour.'],
  ['robot', 'Re: Votre message est arrivé', 'Ceci est un message automatique.'],
  ['named-bounces', 'Re: Votre message', 'Reçu.', { from: 'bounces-12@exemple.example' }],
  ['german', 'Abwesenheitsnotiz: Votre message', 'Ich bin nicht im Büro.'],
  [
    'on-leave-in-the-text-alone',
    'Re: Votre message est arrivé',
    'Bonjour,\nActuellement en congés, je prendrai connaissance de votre message à mon retour le 15 mars.\nCordialement',
  ],
  [
    'no-mailbox-at-hand',
    'RE: Réponse à votre question',
    'Absente jusqu’au 15 mars inclus, sans accès à ma messagerie. Pour toute urgence, appelez l’accueil.',
  ],
  [
    'annual-leave',
    'Re: Votre message est arrivé',
    'Thanks for your email. I am currently on annual leave with no access to email. Back on 12 March.',
  ],
  [
    'german-in-the-text-alone',
    'AW: Votre message est arrivé',
    'Vielen Dank für Ihre Nachricht. Ich bin derzeit nicht erreichbar. In dringenden Fällen wenden Sie sich an meine Kollegin.',
  ],
]

/** People whose answers speak of leave: taken in, and nothing is written back by itself. */
const ON_LEAVE: Written[] = [
  ['parental', 'Re: Réponse à votre question', 'Je suis en congé parental jusqu’au 3 mars.'],
  [
    'back-at-work',
    'Re: Réponse à votre question',
    'Je suis en congé maternité. À mon retour, mon employeur veut changer mon poste.',
  ],
  [
    'in-a-hurry',
    'Re: Une précision',
    'Je suis en congé maladie. C’est une demande urgente, il me faut un logement de toute urgence.',
  ],
  ['ill', 'Re: Une précision', 'Oui, en arrêt de travail et absente de mon poste jusqu’en mai.'],
]

/** What a person wrote themselves, in a mail that answers nothing. */
const OWN_WORDS: Written[] = [
  [
    'the-caf-wrote',
    'Aide',
    'Bonjour,\n\nLe 5 mars 2026, la CAF m’a écrit :\nVous devez 300 euros. Que puis-je faire ?',
  ],
  [
    'line-of-underscores',
    'Aide',
    `Bonjour\n${'_'.repeat(32)}\nMa question est sous le trait. Que puis-je faire ?`,
  ],
  [
    'copied-head',
    'Aide',
    'Bonjour\nDe : 500 euros\nÀ : 700 euros\nObjet : mon loyer\nQue puis-je faire ?',
  ],
  ['dashes', 'Aide', 'Bonjour\n-----Message original-----\nQue puis-je faire ?'],
  ['dashes-as-a-rule', 'Aide', `Bonjour\n-- \n${'une ligne\n'.repeat(12)}Que puis-je faire ?`],
]

const doubtful = (
  list: Written[],
  make: (name: string, raw: Buffer) => Sample,
  always: MailSpec = {},
): Sample[] =>
  list.map(([name, subject, text, more = {}]) =>
    make(name, mail({ subject, text, ...always, ...more })),
  )

const silent = (name: string, raw: Buffer): Sample => ({
  name: `doubtful-${name}`,
  action: 'ticket',
  isSilent: true,
  raw,
})

export const DOUBTFUL: Sample[] = [
  ...doubtful(PEOPLE, (name, raw) => ({ ...silent(`person-${name}`, raw) })),
  ...doubtful(MACHINES, (name, raw) => silent(`machine-${name}`, raw)),
  ...doubtful(
    ANSWERING,
    (name, raw) => ({ ...silent(`answering-${name}`, raw), action: 'automatic' }),
    { headers: ['In-Reply-To: <a@b>'] },
  ),
  ...doubtful(ON_LEAVE, (name, raw) => silent(`on-leave-${name}`, raw), {
    headers: ['In-Reply-To: <a@b>'],
  }),
  ...doubtful(OWN_WORDS, (name, raw) => ({
    name: `own-words-${name}`,
    action: 'ticket',
    shows: ['Que puis-je faire ?'],
    raw,
  })),
  {
    name: 'doubtful-calendar-reply',
    action: 'automatic',
    isSilent: true,
    raw: Buffer.from(
      'From: lea@exemple.example\r\nTo: bonjour@questions.exemple.example\r\nSubject: Accepted: RDV\r\nContent-Type: text/calendar; method=REPLY; charset=utf-8\r\n\r\nBEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nEND:VCALENDAR\r\n',
    ),
  },
  {
    name: 'reply-that-asks-though-on-leave',
    action: 'reply',
    isSilent: true,
    says: ['ne me paie plus'],
    raw: mail({
      from: PERSON,
      to: REPLY,
      subject: 'En congé maternité, mes droits ?',
      text: 'Je suis en congé maternité et mon employeur ne me paie plus, que faire ?',
      headers: ['In-Reply-To: <a@b>'],
    }),
  },
  {
    name: 'reply-that-cites-a-letter',
    action: 'reply',
    shows: ['Vous devez 300 euros'],
    hides: ['voyez l’ADIL'],
    raw: mail({
      from: PERSON,
      to: REPLY,
      subject: 'Re: Réponse à votre question',
      text: 'Le 5 mars 2026, la CAF m’a écrit :\nVous devez 300 euros\n________________________________\nQue faire ?\n\nLe 6 mars 2026 à 10:12, Mes droits a écrit :\nVoici : voyez l’ADIL.',
      headers: ['In-Reply-To: <a@b>'],
    }),
  },
]

import type { Message } from '../message/message.ts'
import { isAwayNotice, speaksOfAbsence } from './away.ts'
import { isCalendarReply } from './calendar.ts'
import { hasHeader, valueOf } from './header.ts'

/** Characters of a text in which a machine would say what it is. */
const BEGINNING = 600

/** As programs begin the subject of their replies. */
const PROGRAM_SUBJECT =
  /^\s*(?:\[?auto(?:matique|matic)?[ -]?(?:reply|r[ée]ponse|response)?\]?\s*:|r[ée]ponse (?:automatique|auto)\b|r[ée]ponse d['’]absence|automatic reply|auto(?:matic)?[- ]?(?:reply|response)|out of (?:the )?office|ooo\s*:|\[?auto[ -]?generated|message (?:automatique )?d['’]absence|absen(?:ce|te?)(?:\(e\))? du bureau\s*(?::|$)|notification d['’]absence|accus[ée] de r[ée]ception automatique|automatische antwort|abwesenheits\p{L}+|respuesta autom[áa]tica|fuera de (?:la )?oficina|risposta automatica|fuori (?:sede|ufficio)|resposta autom[áa]tica|automatisch antwoord|afwezigheid)/iu
/** As programs begin or end it, and people as well. */
const AWAY_SUBJECT =
  /^\s*(?:absen(?:ce|te?)(?:\(e\))? (?:du|de mon) bureau|absence(?: prolong[ée]e\b|\s*$)|je suis (?:actuellement )?absen|(?:en|de retour de) cong[ée]s?(?!\p{L})|ooo\b|on (?:vacation|leave)|away from (?:the |my )?(?:office|mail|desk))|\((?:absen(?:ce|te?)|en cong[ée]s?|out of (?:the )?office|ooo)\)\s*$/iu
const AWAY_TEXT =
  /(?:(?:je|nous) (?:suis|serai|serons|sommes) (?:actuellement |en ce moment )?(?:absent|absente|absent\(e\)|en cong|en arr[êe]t|en formation|indisponible|de retour)|(?:bureau|service|cabinet) (?:est|sera) ferm[ée]|i am (?:currently )?(?:out of|away|on leave|on vacation)|i will be (?:out|away|back)|message automatique|automatic (?:reply|message)|nicht im b[üu]ro|abwesend|estoy fuera|sono assente|fuori sede)/i
/** A machine that says so. */
const SAID =
  /(?:(?:ceci|cela|ce message|ce courriel|this) (?:est|is) (?:un |une |an? )?(?:message |e-?mail |r[ée]ponse |courriel )?(?:g[ée]n[ée]r[ée] |envoy[ée] )?auto(?:mat|-?g[ée]n)|(?:merci de )?ne pas (?:y )?r[ée]pondre (?:à|a) ce (?:message|mail|courriel)|(?:please )?do not reply to this)/i
const READ_SUBJECT = /^\s*(?:lu|non lu|read|not read|gelesen|le[íi]do|letto)\s*:/i
const READ_TEXT = /(?:a [ée]t[ée] (?:lu|supprim)|was (?:read|deleted)|wurde .{0,80}gelesen)/i
/** Who lets nobody through who does not click. */
const CHALLENGE = /mail ?in ?black|boxbe|spam ?arrest/i
const TICKETS = /\b(?:otrs|znuny|glpi|zammad|request tracker|freshdesk|zendesk|osticket)\b/

const beginningOf = ({ shown }: Message): string => shown.slice(0, BEGINNING)

/** That a program wrote it, by its words: enough in an answer, where a person would have said « Re: ». */
export const guessesOf = (message: Message): string[] => {
  const { subject, from } = message
  const text = beginningOf(message)
  const asks = `${subject}${text}`.includes('?')
  const isAway =
    PROGRAM_SUBJECT.test(subject) ||
    (AWAY_SUBJECT.test(subject) && AWAY_TEXT.test(text) && !asks) ||
    (message.isAnswer && isAwayNotice(text))
  return [
    ...(isAway ? ['away'] : []),
    ...(SAID.test(text) ? ['said'] : []),
    ...(READ_SUBJECT.test(subject) && READ_TEXT.test(text) ? ['read'] : []),
    ...(hasHeader(message, 'x-mailinblack') || CHALLENGE.test(text) ? ['challenge'] : []),
    ...(/^bounces?[-_.+].*@/.test(from?.address ?? '') ? ['nobody'] : []),
  ]
}

/** The subject and the first words of an out-of-office alike, as only programs write them together. */
export const isSurelyAway = (message: Message): boolean =>
  PROGRAM_SUBJECT.test(message.subject) && AWAY_TEXT.test(beginningOf(message))

/** Why nothing is written back to what else is taken for a person’s mail. */
export const doubtsOn = (message: Message): string[] => [
  ...['list-unsubscribe', 'x-loop', 'x-ms-exchange-inbox-rules-loop'].filter((name) =>
    hasHeader(message, name),
  ),
  ...(AWAY_SUBJECT.test(message.subject) ||
  (message.isAnswer && speaksOfAbsence(beginningOf(message)))
    ? ['away']
    : []),
  ...(READ_SUBJECT.test(message.subject) ? ['read'] : []),
  ...(TICKETS.test(valueOf(message, 'x-mailer')) || /^\s*\[ticket\b/i.test(message.subject)
    ? ['tickets']
    : []),
  ...(isCalendarReply(message) ? ['calendar'] : []),
  ...(/^notifications?[-_.+].*@/.test(message.from?.address ?? '') ? ['nobody'] : []),
]

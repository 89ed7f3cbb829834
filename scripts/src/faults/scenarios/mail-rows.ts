import type { Field } from '../field.ts'
import { labels } from '../labels.fr.ts'

/** What a mail may hold on to: the ticket that was answered, and the reply address of that answer. */
export type Answered = { reply: string; person: string; reference: string }
type Written = Answered & { from: string; words: string }

/** One row of the promises on mails that come in. */
export type MailRow = {
  /** In French, as the promise says it. */
  promise: string
  outcome: 'ticket' | 'automatic' | 'bounce' | 'unparsed'
  /** How often it comes from one sender; once unless it says. */
  times?: number
  /** Receipts that leave for its sender. */
  receipts: number
  raw: (written: Written) => string
}

const DESK = 'bonjour@questions.exemple.example'
const LINES = '\r\n'
const mail = (head: string[], body: string) => [...head, 'MIME-Version: 1.0', '', body].join(LINES)
const PLAIN = 'Content-Type: text/plain; charset=utf-8'
const part = (head: string[], body: string) => ['--b', ...head, '', body].join(LINES)
const MIXED = 'Content-Type: multipart/mixed; boundary=b'
const LARGE = 24 * 1_048_576

const inPart = (bytes: Buffer, type: string, name: string) =>
  part(
    [
      `Content-Type: ${type}`,
      `Content-Disposition: attachment; filename="${name}"`,
      'Content-Transfer-Encoding: base64',
    ],
    bytes.toString('base64').replace(/.{76}/g, `$&${LINES}`),
  )

const { mailRows } = labels

/** Each row of the promises on mails that come in, with a mail that tries it. */
export const MAIL_ROWS: MailRow[] = [
  {
    promise: mailRows.awayOnAnswered,
    outcome: 'automatic',
    receipts: 0,
    raw: ({ person, reply }) =>
      mail(
        [
          `From: ${person}`,
          `To: ${reply}`,
          'Subject: Absence',
          'Auto-Submitted: auto-replied',
          PLAIN,
        ],
        'Je suis en congés.',
      ),
  },
  ...['Precedence: bulk', 'Return-Path: <>', 'X-Auto-Response-Suppress: All'].map(
    (header): MailRow => ({
      promise: mailRows.automatic(header),
      outcome: 'automatic',
      receipts: 0,
      raw: ({ from, words }) =>
        mail([`From: ${from}`, `To: ${DESK}`, 'Subject: Avis', header, PLAIN], words),
    }),
  ),
  {
    promise: mailRows.otherSender,
    outcome: 'ticket',
    receipts: 0,
    raw: ({ from, reply, words }) =>
      mail([`From: ${from}`, `To: ${reply}`, 'Subject: Re: la suite', PLAIN], words),
  },
  {
    promise: mailRows.numberOnly,
    outcome: 'ticket',
    receipts: 1,
    raw: ({ from, reference, words }) =>
      mail([`From: ${from}`, `To: ${DESK}`, `Subject: Re: ${reference}`, PLAIN], words),
  },
  {
    promise: mailRows.cap,
    outcome: 'ticket',
    times: 8,
    receipts: 5,
    raw: ({ from, words }) =>
      mail([`From: ${from}`, `To: ${DESK}`, 'Subject: Encore', PLAIN], words),
  },
  {
    promise: mailRows.unparsed,
    outcome: 'unparsed',
    receipts: 0,
    raw: ({ from, words }) =>
      mail(
        [`From: ${from}`, `To: ${DESK}`, 'Subject: Sans limite', 'Content-Type: multipart/mixed'],
        words,
      ),
  },
  {
    promise: mailRows.charset,
    outcome: 'ticket',
    receipts: 1,
    raw: ({ from, words }) =>
      mail(
        [
          `From: ${from}`,
          `To: ${DESK}`,
          'Subject: =?iso-8859-1?Q?=C9t=E9?=',
          'Content-Type: text/plain; charset=iso-8859-1',
          'Content-Transfer-Encoding: quoted-printable',
        ],
        `r=E9clame ${words}`,
      ),
  },
  {
    promise: mailRows.emptyText,
    outcome: 'ticket',
    receipts: 1,
    raw: ({ from, words }) =>
      mail(
        [
          `From: ${from}`,
          `To: ${DESK}`,
          'Subject: Aide',
          'Content-Type: multipart/alternative; boundary=b',
        ],
        [part([PLAIN], ''), part(['Content-Type: text/html'], `<p>${words}</p>`), '--b--'].join(
          LINES,
        ),
      ),
  },
  {
    promise: mailRows.winmail,
    outcome: 'ticket',
    receipts: 1,
    raw: ({ from, words }) =>
      mail(
        [`From: ${from}`, `To: ${DESK}`, 'Subject: Aide', MIXED],
        [
          part([PLAIN], words),
          inPart(Buffer.from('789f3e22', 'hex'), 'application/ms-tnef', 'winmail.dat'),
          '--b--',
        ].join(LINES),
      ),
  },
  {
    promise: mailRows.large,
    outcome: 'ticket',
    receipts: 1,
    raw: ({ from, words }) =>
      mail(
        [`From: ${from}`, `To: ${DESK}`, 'Subject: Aide', MIXED],
        [
          part([PLAIN], words),
          inPart(Buffer.alloc(LARGE, 37), 'application/octet-stream', 'lourd.bin'),
          '--b--',
        ].join(LINES),
      ),
  },
]

/** A report of non-delivery by mail, for an answer that had left. */
export const bounceOf = ({ reply, person }: Answered): string =>
  mail(
    [
      'Return-Path: <>',
      'From: mailer-daemon@exemple.example',
      `To: ${reply}`,
      'Subject: Mailbox full',
      PLAIN,
    ],
    `The mailbox of ${person} is full. 552 5.2.2`,
  )

/** Words of a question that reconcile with the ticket which they become. */
export const wordsOf = ({ planter }: Field, number: number): string =>
  `Question d’essai ${planter.mark('question', number)}`

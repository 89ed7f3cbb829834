import { inHeader, mail, PERSON, REPLY, report } from './build.ts'
import type { Sample } from './sample.ts'

/** What comes back with a report: the head of the mail that could not be delivered. */
const original = `From: Mes droits <site@exemple.example>\r\nReply-To: ${REPLY}\r\nTo: ${PERSON}\r\nSubject: Réponse à votre question\r\nMessage-ID: <sent@exemple.example>\r\n\r\n`
const status = (code: string, more = '') =>
  `Reporting-MTA: dns; mx.exemple.example\r\n\r\nFinal-Recipient: rfc822; ${PERSON}\r\nAction: failed\r\nStatus: ${code}\r\nDiagnostic-Code: smtp; 550 ${code} User unknown${more}\r\n`
const head = (from: string, subject: string, ...more: string[]) => [
  'Return-Path: <>',
  `From: ${from}`,
  `To: ${REPLY}`,
  `Subject: ${subject}`,
  'Auto-Submitted: auto-replied',
  ...more,
]
const bounce = (name: string, raw: Buffer): Sample => ({
  name: `bounce-${name}`,
  action: 'bounce',
  isSilent: true,
  raw,
})
const quoted = `\r\n\r\n------ This is a copy of the message, including all the headers. ------\r\n\r\n${original}`

/** Reports in words of their own, from a postman or without a return path. */
const WORDED: [string, string, string, string][] = [
  [
    'mailbox-full',
    'postmaster@exemple.example',
    'Mailbox full',
    `The mailbox of ${PERSON} is full. 552 5.2.2`,
  ],
  [
    'accents-lost',
    'postmaster@outlook.example',
    'Votre message na pas pu tre remis',
    `${PERSON} inconnu 5.1.10`,
  ],
  [
    'notification',
    'Mail Delivery Service <mailer-daemon@sfr.example>',
    'Delivery Notification',
    `554 5.7.1 ${PERSON} rejected`,
  ],
  ['could-not', 'postmaster@free.example', 'Message you sent could not be delivered', PERSON],
  [
    'indelivrable',
    'postmaster@onmicrosoft.example',
    inHeader('Indélivrable : Votre message'),
    PERSON,
  ],
  ['says-nothing', 'mailer-daemon@exemple.example', 'Votre message', 'Voyez votre administrateur.'],
  [
    'null-path-and-code',
    'courrier@exemple.example',
    'Votre message',
    `${PERSON}: 550 5.1.1 unknown`,
  ],
]

export const BOUNCES: Sample[] = [
  ...WORDED.map(([name, from, subject, text]) =>
    bounce(
      `worded-${name}`,
      mail({
        head: ['Return-Path: <>', `From: ${from}`, `To: ${REPLY}`, `Subject: ${subject}`],
        text,
      }),
    ),
  ),
  bounce(
    'postfix',
    report({
      head: head(
        'MAILER-DAEMON@mx.exemple.example (Mail Delivery System)',
        'Undelivered Mail Returned to Sender',
      ),
      text: `<${PERSON}>: host mx said: 550 5.1.1 User unknown`,
      status: status('5.1.1'),
      original,
    }),
  ),
  bounce(
    'exchange-365',
    report({
      head: head(
        'Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@exemple.example>',
        'Non remis : Réponse à votre question',
        'X-MS-Exchange-Message-Is-Ndr: ',
      ),
      text: 'Impossible de remettre votre message.',
      status: status('5.1.10'),
      original,
    }),
  ),
  bounce(
    'gmail',
    report({
      head: head(
        'Mail Delivery Subsystem <mailer-daemon@googlemail.example>',
        'Delivery Status Notification (Failure)',
        `X-Failed-Recipients: ${PERSON}`,
      ),
      text: 'Adresse introuvable',
      status: status('5.1.1'),
      original,
    }),
  ),
  bounce(
    'sendmail',
    report({
      head: head(
        'Mail Delivery Subsystem <MAILER-DAEMON@exemple.example>',
        'Returned mail: see transcript for details',
      ),
      text: 'The following addresses had permanent fatal errors',
      status: status('5.2.2', ' mailbox full'),
      original,
    }),
  ),
  bounce(
    'exim',
    mail({
      head: [
        'Return-Path: <>',
        'From: Mail Delivery System <Mailer-Daemon@exemple.example>',
        `To: ${REPLY}`,
        'Subject: Mail delivery failed: returning message to sender',
        'Auto-Submitted: auto-replied',
        `X-Failed-Recipients: ${PERSON}`,
      ],
      text: `This message was created automatically by mail delivery software.\n\n  ${PERSON}\n    Unrouteable address${quoted}`,
      transfer: '8bit',
    }),
  ),
  bounce(
    'qmail',
    mail({
      head: [
        'Return-Path: <>',
        'From: MAILER-DAEMON@exemple.example',
        `To: ${REPLY}`,
        'Subject: failure notice',
      ],
      text: `Hi. This is the qmail-send program.\n\n<${PERSON}>:\nSorry, no mailbox here by that name. (#5.1.1)${quoted}`,
      transfer: '8bit',
    }),
  ),
  bounce(
    'orange',
    mail({
      head: [
        'Return-Path: <>',
        'From: postmaster@orange.example',
        `To: ${REPLY}`,
        "Subject: Votre message n'a pas pu etre remis - Echec de remise",
      ],
      text: `Votre message n’a pas pu être remis à ${PERSON} : boîte pleine (5.2.2)`,
      transfer: '8bit',
    }),
  ),
  bounce(
    'laposte',
    report({
      head: head('MAILER-DAEMON@laposte.example', 'Undelivered Mail Returned to Sender'),
      text: 'Ce message n’a pas pu être remis',
      status: status('5.2.2'),
      original,
    }),
  ),
  bounce(
    'yahoo',
    mail({
      head: [
        'Return-Path: <>',
        'From: MAILER-DAEMON@yahoo.example',
        `To: ${REPLY}`,
        'Subject: Failure Notice',
      ],
      text: `Sorry, we were unable to deliver your message to the following address.\n\n<${PERSON}>:\n554: delivery error`,
      transfer: '8bit',
    }),
  ),
  bounce(
    'lotus',
    report({
      head: head('postmaster@exemple.example', 'DELIVERY FAILURE: User not listed'),
      text: 'DELIVERY FAILURE',
      status: status('5.1.1'),
      original,
    }),
  ),
  bounce(
    'free-without-accents',
    mail({
      head: [
        'Return-Path: <>',
        'From: postmaster@free.example',
        'To: bonjour@questions.exemple.example',
        "Subject: Votre message n'a pas pu etre delivre",
      ],
      text: 'Le message n a pas pu etre remis : boite inconnue.',
    }),
  ),
  bounce(
    'of-a-stranger',
    report({
      head: [
        'Return-Path: <>',
        'From: MAILER-DAEMON@exemple.example',
        'To: bonjour@questions.exemple.example',
        'Subject: Undelivered Mail Returned to Sender',
      ],
      text: 'x',
      status: status('5.1.1').replaceAll(PERSON, 'inconnu@exemple.example'),
      original: 'From: a@b.example\r\nSubject: spam\r\n\r\n',
    }),
  ),
  {
    name: 'late-postfix',
    action: 'automatic',
    isSilent: true,
    raw: report({
      head: head('MAILER-DAEMON@mx.exemple.example', 'Delayed Mail (still being retried)'),
      text: 'Your message could not be delivered for 4 hours.',
      status: status('4.4.1').replace('failed', 'delayed'),
      original,
    }),
  },
  {
    name: 'late-exim',
    action: 'automatic',
    isSilent: true,
    raw: mail({
      head: [
        'Return-Path: <>',
        'From: Mailer-Daemon@exemple.example',
        `To: ${REPLY}`,
        'Subject: Warning: message delayed 24 hours - Mail delivery system',
      ],
      text: 'will be retried',
    }),
  },
  {
    name: 'delivered-report',
    action: 'automatic',
    isSilent: true,
    raw: report({
      head: head('postmaster@exemple.example', 'Delivery Status Notification (Success)'),
      text: 'ok',
      status: status('2.0.0').replace('failed', 'delivered'),
      original,
    }),
  },
]

import { inHeader, mail, type Charset, type MailSpec } from './build.ts'
import type { Sample } from './sample.ts'

const TEXTS = [
  'Bonjour,\n\nMon propriétaire me réclame deux mois de loyer, où puis-je être aidée ?\n\nMerci à vous.',
  'Bonjour,\n\nÀ 67 ans, ai-je droit à l’allocation de solidarité ? J’ai reçu une lettre de la caisse.\n',
  'Madame, Monsieur,\n\nMa sœur élève seule ses enfants ; l’école a été prévenue. Que dois-je faire dès lundi ?',
  'Bonjour\n\nj ai été licencié le 3 août, la préfecture ne répond pas, ça fait déjà 4 mois…',
] as const
const ACCENTS = ['réclame', 'droit à', 'élève', 'été licencié'] as const

type Client = {
  name: string
  headers: string[]
  html?: (text: string) => string
} & Omit<MailSpec, 'html'>

const paragraphs = (text: string) => text.trim().split('\n').filter(Boolean)
const divs = (text: string) =>
  `<div dir="ltr">${paragraphs(text)
    .map((line) => `<div>${line}</div><div><br></div>`)
    .join('')}</div>`
const word = (text: string) =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0cm} --></style></head><body lang="FR"><div class="WordSection1">${paragraphs(
    text,
  )
    .map((line) => `<p class="MsoNormal">${line}<o:p></o:p></p>`)
    .join('')}</div></body></html>`

/** The programs of those who write: what they put in a head, and how they write the words. */
const CLIENTS: Client[] = [
  { name: 'gmail-web', headers: [], html: divs, transfer: 'quoted-printable' },
  {
    name: 'gmail-android',
    headers: ['X-Gm-Message-State: AOJu0Yz'],
    html: divs,
    transfer: 'base64',
  },
  {
    name: 'outlook-365',
    headers: ['X-MS-Has-Attach: ', 'Thread-Index: AdqR1'],
    html: word,
    charset: 'windows-1252',
  },
  {
    name: 'outlook-2010',
    headers: ['X-Mailer: Microsoft Outlook 14.0'],
    html: word,
    charset: 'iso-8859-1',
  },
  {
    name: 'outlook-com',
    headers: ['X-MS-Exchange-MessageSentRepresentingType: 1'],
    html: word,
    charset: 'windows-1252',
    transfer: 'base64',
  },
  {
    name: 'orange',
    headers: ['X-Mailer: Open-Xchange Mailer v8', 'X-ME-User-Auth: x'],
    html: divs,
    transfer: '8bit',
  },
  {
    name: 'orange-old',
    headers: ['X-Mailer: Internet Messaging Program'],
    charset: 'iso-8859-15',
    transfer: '8bit',
  },
  {
    name: 'laposte',
    headers: ['X-Mailer: Zimbra 8.8.15 (ZimbraWebClient)'],
    html: divs,
    transfer: '8bit',
  },
  {
    name: 'free',
    headers: ['X-Mailer: Zimbra 7.2 (zclient)'],
    charset: 'utf-8',
    transfer: 'quoted-printable',
  },
  { name: 'sfr', headers: ['X-Mailer: SFR Webmail'], charset: 'iso-8859-1', transfer: '8bit' },
  { name: 'yahoo', headers: ['X-Mailer: WebService/1.1.22'], html: divs, transfer: 'base64' },
  { name: 'iphone', headers: ['X-Mailer: iPhone Mail (21F90)'], transfer: 'quoted-printable' },
  { name: 'apple-mail', headers: ['X-Mailer: Apple Mail (2.3774)'], charset: 'windows-1252' },
  { name: 'samsung', headers: ['Importance: normal'], html: divs, transfer: 'base64' },
  {
    name: 'thunderbird',
    headers: ['User-Agent: Mozilla Thunderbird'],
    flowed: true,
    transfer: '8bit',
  },
  {
    name: 'roundcube',
    headers: ['User-Agent: Roundcube Webmail/1.6'],
    flowed: true,
    transfer: '7bit',
    charset: 'utf-7',
  },
]

const fromClients: Sample[] = CLIENTS.flatMap(({ name, html, ...client }, index) =>
  [0, 1].map((turn): Sample => {
    const at = (index * 2 + turn) % TEXTS.length
    const text = TEXTS[at] ?? TEXTS[0]
    // Only Unicode has all signs of the longest of them.
    const { charset = 'utf-8' } = client
    const written =
      charset === 'iso-8859-1'
        ? text.replaceAll('’', "'").replaceAll('œ', 'oe').replaceAll('…', '...')
        : charset === 'iso-8859-15'
          ? text.replaceAll('’', "'").replaceAll('…', '...')
          : text
    return {
      name: `question-${name}-${String(turn + 1)}`,
      action: 'ticket',
      says: [ACCENTS[at] ?? '', 'Objet étrange'],
      raw: mail({
        ...client,
        from: `${inHeader('Éloïse Bénard', 'utf-8', turn === 0 ? 'Q' : 'B')} <eloise${String(index)}${String(turn)}@exemple.example>`,
        subject: 'Objet étrange',
        text: written,
        ...(html === undefined ? {} : { html: html(written) }),
      }),
    }
  }),
)

const SENTENCE = 'Où est-ce que j’irai à Noël ? L’œuvre a coûté cher, ça m’a ruinée'
const LATIN = "Ou est-ce que j'irai à Noël ? La fête a coûté cher, ça m'a ruinée"

/** How the words are written, and what is said of it: both may be odd, or not agree. */
const WRITTEN: [string, Charset, string | null, MailSpec['transfer']][] = [
  ['utf8-8bit', 'utf-8', 'utf-8', '8bit'],
  ['utf8-said-UTF8', 'utf-8', 'UTF8', 'quoted-printable'],
  ['1252-qp', 'windows-1252', 'Windows-1252', 'quoted-printable'],
  ['1252-said-latin1', 'windows-1252', 'iso-8859-1', 'quoted-printable'],
  ['1252-said-utf8', 'windows-1252', 'utf-8', '8bit'],
  ['1252-said-utf8-qp', 'windows-1252', 'utf-8', 'quoted-printable'],
  ['1252-said-utf8-base64', 'windows-1252', 'utf-8', 'base64'],
  ['1252-said-nothing', 'windows-1252', null, '8bit'],
  ['1252-said-ascii', 'windows-1252', 'us-ascii', '8bit'],
  ['1252-said-unknown', 'windows-1252', 'x-unknown', '8bit'],
  ['utf8-said-latin1', 'utf-8', 'iso-8859-1', '8bit'],
  ['utf8-said-latin1-qp', 'utf-8', 'iso-8859-1', 'quoted-printable'],
  ['utf8-said-ascii', 'utf-8', 'us-ascii', '8bit'],
  ['utf8-said-nothing', 'utf-8', null, 'base64'],
  ['utf16', 'utf-16le', 'utf-16', 'base64'],
]
const LATIN_ONLY: [string, Charset, string][] = [
  ['latin1', 'iso-8859-1', 'ISO-8859-1'],
  ['latin9', 'iso-8859-15', 'iso-8859-15'],
  ['macintosh', 'macintosh', 'macintosh'],
  ['dos', 'cp850', 'cp850'],
  ['utf7', 'utf-7', 'utf-7'],
]

const fromCharsets: Sample[] = [
  ...WRITTEN.map(([name, charset, says, transfer]): Sample => ({
    name: `charset-${name}`,
    action: 'ticket',
    says: [SENTENCE],
    raw: mail({ charset, says, text: SENTENCE, ...(transfer === undefined ? {} : { transfer }) }),
  })),
  ...LATIN_ONLY.map(([name, charset, says]): Sample => ({
    name: `charset-${name}`,
    action: 'ticket',
    says: [LATIN],
    raw: mail({ charset, says, text: LATIN }),
  })),
  {
    name: 'charset-html-1252-said-utf8',
    action: 'ticket',
    says: [SENTENCE],
    raw: mail({
      charset: 'windows-1252',
      says: 'utf-8',
      transfer: '8bit',
      html: `<p>${SENTENCE}</p>`,
    }),
  },
  {
    name: 'charset-html-entities',
    action: 'ticket',
    says: ['été à Noël', 'l’œuvre', 'moins < plus'],
    raw: mail({
      html: '<p>&eacute;t&eacute; &agrave; No&euml;l</p><p>l&rsquo;&oelig;uvre, moins &lt; plus</p>',
    }),
  },
  {
    name: 'charset-nbsp-before-quotes',
    action: 'ticket',
    says: ['dit «\u00A0enchanté\u00A0» et «\u00A0déçu\u00A0»'],
    raw: mail({
      charset: 'windows-1252',
      text: 'Il a dit «\u00A0enchanté\u00A0» et «\u00A0déçu\u00A0»',
    }),
  },
  {
    name: 'subject-8bit-latin1',
    action: 'ticket',
    says: ['Réclamation à régler', 'voilà'],
    raw: mail({
      head: [
        'From: Ren\u00E9 <rene@exemple.example>',
        'To: a@b.example',
        'Subject: R\u00E9clamation \u00E0 r\u00E9gler',
      ],
      charset: 'iso-8859-1',
      transfer: '8bit',
      text: 'voilà',
    }),
  },
  {
    name: 'subject-b-latin1',
    action: 'ticket',
    says: ['Aide à l’énergie coupée'],
    raw: mail({
      head: [
        'From: rene@exemple.example',
        `Subject: ${inHeader('Aide à l’énergie coupée', 'windows-1252', 'B')}`,
      ],
      text: 'Bonjour',
    }),
  },
  {
    name: 'lines-of-unix',
    action: 'ticket',
    says: ['à côté de la préfecture'],
    raw: mail({ text: 'C’est à côté de la préfecture.', newline: '\n' }),
  },
]

const fromBodies: Sample[] = [
  {
    name: 'empty-text-part',
    action: 'ticket',
    says: ['Une question très simple'],
    raw: mail({ text: '\n \n', html: '<p>Une question très simple</p>' }),
  },
  {
    name: 'placeholder-text-part',
    action: 'ticket',
    says: ['Je cherche un médecin près de chez moi'],
    raw: mail({
      text: 'Votre logiciel de messagerie ne lit pas le HTML.',
      html: '<p>Je cherche un médecin près de chez moi, car le mien a pris sa retraite.</p>',
    }),
  },
  {
    name: 'html-hidden-preheader',
    action: 'ticket',
    says: ['Où déclarer ?'],
    hides: ['invisible', 'color:red'],
    raw: mail({
      html: '<style>p{color:red}</style><div style="display:none">invisible</div><p>Où déclarer ?</p>',
    }),
  },
  {
    name: 'subject-only',
    action: 'ticket',
    says: ['Où déposer mon dossier RSA ?'],
    raw: mail({ subject: 'Où déposer mon dossier RSA ?', text: '' }),
  },
  {
    name: 'flowed-long-lines',
    action: 'ticket',
    says: ['une très longue phrase coupée par le programme'],
    raw: mail({
      flowed: true,
      transfer: '8bit',
      text: 'Voici une très longue \nphrase coupée par \nle programme.\n',
    }),
  },
  {
    name: 'signature-and-telephone',
    action: 'ticket',
    says: ['Comment faire appel ?', 'Société Dupré'],
    hides: ['Société Dupré', 'iPhone'],
    raw: mail({ text: 'Comment faire appel ?\n\nEnvoyé de mon iPhone\n-- \nPaul\nSociété Dupré' }),
  },
  {
    name: 'to-several',
    action: 'ticket',
    says: ['à tous'],
    raw: mail({
      to: `mairie@exemple.example, "L'accueil" <bonjour@questions.exemple.example>`,
      text: 'Question posée à tous',
    }),
  },
  {
    name: 'absent-at-work-but-a-person',
    action: 'ticket',
    says: ['arrêt maladie'],
    raw: mail({
      subject: 'Absence pour arrêt maladie',
      text: 'Bonjour, je suis absente depuis mars en arrêt maladie : qui me paie ?',
    }),
  },
  {
    name: 'says-bounce-but-a-person',
    action: 'ticket',
    says: ['non distribué'],
    raw: mail({
      subject: 'Courrier non distribué par la poste',
      text: 'Mon courrier recommandé n’a pas été distribué.',
    }),
  },
  {
    name: 'auto-submitted-no',
    action: 'ticket',
    says: ['vraie question'],
    raw: mail({
      headers: ['Auto-Submitted: no', 'X-Auto-Response-Suppress: None', 'Precedence: normal'],
      text: 'Une vraie question',
    }),
  },
]

export const QUESTIONS: Sample[] = [...fromClients, ...fromCharsets, ...fromBodies]

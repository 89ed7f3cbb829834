import { mail, PERSON, REPLY, type MailSpec } from './build.ts'
import type { Sample } from './sample.ts'

const auto = (name: string, spec: MailSpec): Sample => ({
  name: `auto-${name}`,
  action: 'automatic',
  isSilent: true,
  raw: mail({ text: 'Je suis absente du bureau jusqu’au 12 mars. Cordialement', ...spec }),
})

/** In six forms, in two languages, to the desk and to a reply address. */
const AWAY: [string, MailSpec][] = [
  [
    'exchange',
    {
      subject: 'Réponse automatique : Réponse à votre question',
      headers: [
        'Auto-Submitted: auto-generated',
        'X-Auto-Response-Suppress: All',
        'X-MS-Exchange-Inbox-Rules-Loop: x',
      ],
    },
  ],
  [
    'gmail-vacation',
    {
      subject: 'En congés Re: Une question',
      headers: ['Auto-Submitted: auto-replied', 'Precedence: bulk', 'X-Autoreply: yes'],
    },
  ],
  [
    'sieve',
    {
      subject: 'Auto: Une question vous attend',
      headers: ['Auto-Submitted: auto-replied (vacation)', 'Return-Path: <>'],
    },
  ],
  [
    'zimbra',
    {
      subject: 'Message d’absence',
      headers: ['Precedence: bulk', 'Auto-Submitted: auto-replied (zimbra; vacation)'],
    },
  ],
  [
    'unix-vacation',
    {
      subject: 'away from my mail',
      headers: ['Precedence: junk', 'Delivered-By-The-Graces-Of: vacation'],
    },
  ],
  [
    'no-header',
    { subject: 'Réponse automatique : Question', headers: ['In-Reply-To: <1@exemple.example>'] },
  ],
  [
    'english',
    {
      subject: 'Automatic reply: Your question',
      text: 'I am out of the office until Monday.',
      headers: ['X-Auto-Response-Suppress: DR, RN, NRN, OOF, AutoReply'],
    },
  ],
  [
    'english-no-header',
    { subject: 'Out of Office: question', text: 'I will be away until 3 March.' },
  ],
  [
    'bureau',
    {
      subject: 'Absence du bureau',
      text: 'Bonjour, je suis actuellement absent et répondrai à mon retour.',
    },
  ],
  [
    'domino',
    {
      subject: 'Paul est absent',
      headers: ['Auto-Submitted: auto-generated', 'X-Mailer: Lotus Domino'],
    },
  ],
  ['lotus-weird-case', { headers: ['AUTO-SUBMITTED: Auto-Replied; owner-email="x@y.example"'] }],
  ['x-autorespond', { headers: ['X-Autorespond: Une question'] }],
]

/** Loops and everything that no person wrote for this desk. */
const PROGRAMS: [string, MailSpec][] = [
  [
    'newsletter',
    {
      subject: 'La lettre de mars',
      headers: ['List-Unsubscribe: <https://exemple.example/x>', 'Precedence: bulk'],
    },
  ],
  [
    'discussion-list',
    { headers: ['List-Id: Travail social <ts.exemple.example>', 'Precedence: list'] },
  ],
  ['list-help-only', { headers: ['List-Help: <mailto:x@y.example>'] }],
  ['noreply', { from: 'no-reply@caf.example', subject: 'Votre attestation est disponible' }],
  ['ne-pas-repondre', { from: 'Impôts <ne-pas-repondre@impots.example>' }],
  ['null-path', { headers: ['Return-Path: <>'], subject: 'Votre message a été reçu' }],
  [
    'ticket-robot',
    {
      subject: '[Ticket#2026030510] Votre demande a été enregistrée',
      headers: ['Auto-Submitted: auto-replied', 'X-Loop: yes'],
    },
  ],
  [
    'our-own-mail',
    { from: 'Mes droits <site@exemple.example>', subject: 'Une question vous attend' },
  ],
  ['our-reply-address', { from: REPLY, text: 'Une boucle' }],
  ['cron', { headers: ['X-Cron-Env: <SHELL=/bin/sh>'], text: 'backup done' }],
  [
    'read-receipt',
    { subject: 'Lu : Réponse à votre question', headers: ['Auto-Submitted: auto-replied'] },
  ],
  ['mailman', { headers: ['X-Mailman-Version: 2.1', 'X-List-Administrivia: yes'] }],
]

export const AUTOMATIC: Sample[] = [
  ...AWAY.map(([name, spec]) => auto(`away-${name}`, spec)),
  ...AWAY.slice(0, 6).map(([name, spec]) =>
    auto(`away-of-the-person-${name}`, { ...spec, from: PERSON, to: REPLY }),
  ),
  auto('away-of-the-person-in-the-text-alone', {
    from: PERSON,
    to: REPLY,
    subject: 'Re: Réponse à votre question',
    text: 'Bonjour,\nActuellement en congés, je lirai votre message à mon retour le 15 mars.',
  }),
  ...PROGRAMS.map(([name, spec]) => auto(name, spec)),
  {
    name: 'away-subject-alone',
    action: 'ticket',
    isSilent: true,
    says: ['sans salaire'],
    raw: mail({
      subject: 'En congé sans solde',
      text: 'Je reste deux mois sans salaire : ai-je droit au RSA ?',
    }),
  },
]

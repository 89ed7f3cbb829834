import { inHeader, mail, PERSON, REPLY, type MailSpec } from './build.ts'
import type { Sample } from './sample.ts'

const OLD = 'Vous avez posé une question. Voici la réponse : voyez l’ADIL.'
const QUOTED = `> Bonjour Marie,\n>\n> ${OLD}\n> Référence : K7QF-2MXA`
const NEW = 'Merci beaucoup, mais l’ADIL est fermée jusqu’à lundi. Que faire ?'

type Style = { name: string; text: string; hides?: string[]; says?: string[] } & Omit<
  MailSpec,
  'says' | 'text'
>

/** How programs show what is answered to. */
const STYLES: Style[] = [
  {
    name: 'gmail',
    text: `${NEW}\n\nLe jeu. 5 mars 2026 à 10:12, Mes droits <site@exemple.example> a écrit :\n\n${QUOTED}`,
  },
  {
    name: 'gmail-wrapped',
    text: `${NEW}\n\nLe jeu. 5 mars 2026 à 10:12, Mes droits du pays de Versailles <\nsite@exemple.example> a écrit :\n\n${QUOTED}`,
  },
  {
    name: 'iphone',
    text: `${NEW}\n\nEnvoyé de mon iPhone\n\n> Le 5 mars 2026 à 10:12, Mes droits <site@exemple.example> a écrit :\n> \n${QUOTED}`,
  },
  {
    name: 'outlook',
    text: `${NEW}\n\nDe : Mes droits <site@exemple.example>\nEnvoyé : jeudi 5 mars 2026 10:12\nÀ : Marie <marie@exemple.example>\nObjet : Réponse à votre question\n\nBonjour,\n${OLD}`,
  },
  {
    name: 'outlook-mobile',
    text: `${NEW}\n\nTélécharger Outlook pour Android<https://aka.ms/x>\n________________________________\nFrom: Mes droits <site@exemple.example>\nSent: Thursday\nTo: Marie\nSubject: Réponse\n\n${OLD}`,
  },
  {
    name: 'orange',
    text: `${NEW}\n\n> Message du 05/03/26 10:12\n> De : "Mes droits" <site@exemple.example>\n> A : marie@exemple.example\n> Objet : Réponse\n>\n${QUOTED}`,
  },
  {
    name: 'laposte',
    text: `${NEW}\n\n----- Mail original -----\nDe: "Mes droits" <site@exemple.example>\nÀ: "Marie" <marie@exemple.example>\nEnvoyé: Jeudi 5 Mars 2026 10:12:00\nObjet: Réponse\n\n${OLD}`,
  },
  {
    name: 'message-dorigine',
    text: `${NEW}\n\n-----Message d'origine-----\nDe : Mes droits\n${OLD}`,
  },
  {
    name: 'english',
    text: `${NEW}\n\nOn Thu, Mar 5, 2026 at 10:12 AM Mes droits <site@exemple.example> wrote:\n${QUOTED}`,
  },
  {
    name: 'yahoo',
    text: `${NEW}\n\n    Le jeudi 5 mars 2026 à 10:12:00 UTC+1, Mes droits <site@exemple.example> a écrit :\n\n ${OLD}`,
  },
  {
    name: 'nbsp',
    text: `${NEW}\n\nLe 05/03/2026 à 10:12, Mes droits a écrit\u00A0:\n${QUOTED}`,
    flowed: true,
    transfer: '8bit',
  },
  {
    name: 'interleaved',
    text: `Le 05/03/2026 à 10:12, Mes droits a écrit :\n> Avez-vous un bail ?\nOui, signé en 2019.\n> Depuis quand ?\n${NEW}`,
    says: ['Oui, signé en 2019.'],
    hides: ['Avez-vous un bail'],
  },
  { name: 'below', text: `Le 05/03/2026 à 10:12, Mes droits a écrit :\n${QUOTED}\n\n${NEW}` },
  {
    name: 'html-only',
    text: '',
    html: `<div>${NEW}</div><div class="gmail_quote"><div>Le jeu. 5 mars 2026 à 10:12, Mes droits &lt;site@exemple.example&gt; a écrit :<br></div><blockquote>${OLD}</blockquote></div>`,
  },
  {
    name: 'outlook-html',
    text: '',
    charset: 'windows-1252',
    html: `<p>${NEW}</p><div id="divRplyFwdMsg"><b>De :</b> Mes droits &lt;site@exemple.example&gt;<br><b>Envoyé :</b> jeudi<br><b>À :</b> Marie<br><b>Objet :</b> Réponse</div><p>${OLD}</p>`,
  },
  {
    name: 'latin1',
    text: `Merci, c'est réglé à présent : ${NEW.replaceAll('’', "'")}`,
    charset: 'iso-8859-1',
    says: ['réglé à présent'],
  },
  { name: 'no-subject', text: NEW, subject: '' },
]

const from = `${inHeader('Marie Lefèvre')} <${PERSON}>`
const answering = ['In-Reply-To: <1@exemple.example>', 'References: <1@exemple.example>']

const threaded: Sample[] = STYLES.map(({ name, says, hides, ...style }): Sample => ({
  name: `reply-${name}`,
  action: 'reply',
  says: says ?? [name === 'latin1' ? 'fermée' : NEW],
  hides: hides ?? ['voyez l’ADIL'],
  raw: mail({
    from,
    to: REPLY,
    subject: 'Re: Réponse à votre question',
    headers: answering,
    ...style,
  }),
}))

const others: Sample[] = [
  {
    name: 'reply-address-in-capitals',
    action: 'reply',
    says: [NEW],
    raw: mail({ from: PERSON.toUpperCase(), to: REPLY.toUpperCase(), text: NEW }),
  },
  {
    name: 'reply-address-in-copy-only',
    action: 'reply',
    says: [NEW],
    raw: mail({ from, to: 'site@exemple.example', headers: [`Cc: ${REPLY}`], text: NEW }),
  },
  {
    name: 'reply-by-somebody-else',
    action: 'ticket',
    says: ['Je suis son mari'],
    raw: mail({
      from: 'autre@exemple.example',
      to: REPLY,
      headers: answering,
      subject: 'Re: Réponse',
      text: 'Je suis son mari, que lui avez-vous répondu à elle ?',
    }),
  },
  {
    name: 'reply-with-valid-number-only',
    action: 'ticket',
    says: ['numéro'],
    raw: mail({
      from: 'autre@exemple.example',
      subject: 'Re: Réponse à votre question (K7QF-2MXA) [#K7QF-2MXA]',
      headers: answering,
      text: 'J’ai le bon numéro, ajoutez ceci.',
    }),
  },
  {
    name: 'reply-own-address-without-token',
    action: 'ticket',
    says: ['au desk'],
    raw: mail({
      from,
      headers: answering,
      subject: 'Re: Réponse à votre question',
      text: 'Réponse écrite au desk, sans le jeton',
    }),
  },
  {
    name: 'reply-wrong-token',
    action: 'ticket',
    says: ['deviné'],
    raw: mail({ from, to: REPLY.replace(/0/g, 'a'), text: 'J’ai deviné une adresse' }),
  },
  {
    name: 'reply-name-spoofed',
    action: 'ticket',
    says: ['usurpé'],
    raw: mail({
      from: `"${PERSON}" <voleur@exemple.example>`,
      to: REPLY,
      headers: [`Reply-To: ${PERSON}`, `Sender: ${PERSON}`],
      text: 'Nom usurpé',
    }),
  },
]

export const REPLIES: Sample[] = [...threaded, ...others]

import { expect, it } from 'vitest'
import { saysSomething, withoutQuotes } from './quotes.ts'

const ASKED = 'Bonjour, ai-je droit au RSA ?'

/** What telephones and webmails write below a mail, without the « -- » of RFC 3676. */
const ADDED = [
  'Envoyé de mon iPhone',
  'Envoyée de mon iPad',
  'Envoyé depuis l’application Mail Orange',
  "Envoyé depuis l'application Mail Orange",
  'Télécharger l’application Mail Orange',
  'Envoyé depuis mon téléphone Orange',
  'Envoyé de mon Galaxy',
  'Envoyé depuis mon smartphone Samsung Galaxy.',
  'Message envoyé depuis mon téléphone',
  'Envoyé du mobile',
  'Envoyé de mon mobile',
  'Obtenir Outlook pour Android',
  'Obtenez Outlook pour iOS',
  'Obtenir Outlook pour Android<https://aka.ms/AAb9ysg>',
  'Télécharger Outlook pour iOS<https://aka.ms/o0ukef>',
  "Envoyé à partir d'Outlook pour Android<https://aka.ms/ghei36>",
  'Envoyé à partir d’Outlook pour Android (https://aka.ms/ghei36)',
  'Envoyé à partir de la messagerie SFR',
  'Envoyé par SFR Mail',
  'Envoyé via l’app La Poste',
  "Envoyé à l'aide de l'application mobile Mail",
  'Envoyé depuis Yahoo Mail. Téléchargez l’application',
  `Yahoo Mail : Recherchez, organisez, prenez le contrôle de votre boîte de réception\n<https://mail.onelink.me/1078?${'c=Acquisition&'.repeat(20)}>`,
  'Télécharger BlueMail pour Android',
  'Envoyé avec la messagerie sécurisée Proton Mail.',
  'Provenance : Courrier pour Windows',
  'Get Outlook for iOS',
  'Sent from my Galaxy',
  'Sent from my iPhone',
  'Sent from Outlook for Android',
  'Sent with Proton Mail secure email.',
  'Mail sent from laposte.net',
  "Cet e-mail a été vérifié par le logiciel antivirus d'Avast.\nwww.avast.com",
  'Garanti sans virus. www.avast.com',
]

it.each(ADDED)('does not count as words of a person: %s', (added) => {
  for (const isAnswer of [true, false])
    expect(withoutQuotes({ text: `${ASKED}\n\n${added}\n`, subject: '', isAnswer })).toBe(ASKED)
  expect(saysSomething({ text: added, subject: 'Re: x', isAnswer: true })).toBe(false)
})

it.each([
  'Envoyé avec accusé de réception le 3 mars.',
  'Envoyé par mail à la CAF le 3 mars, sans réponse.',
  'Envoyé de la mairie au CCAS, puis plus rien.',
  'Envoyé depuis lundi au bailleur.',
  'Obtenir une attestation prend deux semaines.',
  'Télécharger le formulaire sur le site de la CAF.',
  'Envoyé du courrier recommandé deux fois.',
  'Free me coupe le téléphone.',
  'https://www.caf.example/allocataires',
  '<https://www.caf.example/allocataires>',
])('counts what a person says in words like those: %s', (words) => {
  const text = `Voici.\n${words}`
  for (const isAnswer of [true, false])
    expect(withoutQuotes({ text, subject: '', isAnswer })).toBe(text)
  expect(saysSomething({ text: words, subject: 'Re: x', isAnswer: true })).toBe(true)
})

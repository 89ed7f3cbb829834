import type { Payload, PayloadRequest } from 'payload'
import {
  makeLetter,
  MAIL_REASONS,
  neutralSender,
  sender,
  type Composed,
  type Letter,
} from '../mail/index.ts'
import type { Mail, Setting } from '../payload-types.ts'
import { isSignatureKey } from './declared.ts'
import { LETTERS_PAGE as fr } from './labels.fr.ts'
import type { Placeholders, Values } from './placeholders.ts'
import { originOf, signatureFor, signatureLines, signatureValues, templateFor } from './read.ts'
import { fillTemplate, type Template } from './template.ts'

/** Values of nobody, with the site’s own name. */
const sampleValues = (placeholders: Placeholders, settings: Setting): Values => ({
  ...Object.fromEntries(Object.entries(placeholders).map(([name, { sample }]) => [name, sample])),
  ...('site' in placeholders ? { site: settings.siteName } : {}),
})

/** A letter in these words, about nobody. A signature is shown under an ordinary answer. */
export const sampleLetter = async ({
  req,
  key,
  template,
}: {
  req: Pick<PayloadRequest, 'payload'>
  key: string
  template: Template
}): Promise<Letter & { isNeutral: boolean }> => {
  const settings = await req.payload.findGlobal({ slug: 'settings', depth: 0 })
  const isSignature = isSignatureKey(key)
  const shown = isSignature ? 'citizen-answer' : key
  const origin = originOf(shown)
  if (origin === null) throw new Error(`no letter ${shown} is declared`)
  const { placeholders } = origin
  const isNeutral = origin.isNeutral || origin.hasNeutralSender === true
  const words = isSignature ? await templateFor({ req, key: shown }) : template
  const own = isSignature ? signatureLines(template.body, signatureValues(settings)) : []
  const signature = isNeutral
    ? [settings.neutralSenderName]
    : own.length > 0
      ? own
      : await signatureFor({ req, settings, territory: null })
  const values = sampleValues(placeholders, settings)
  const filled = fillTemplate({ template: words, placeholders, values })
  return { ...makeLetter({ ...filled, signature }), isNeutral }
}

/** « M’envoyer un essai »: the words that are kept, with sample data, to the account that asked for it. */
export const composeSample = async ({
  payload,
  mail,
}: {
  payload: Payload
  mail: Mail
}): Promise<Composed> => {
  const id = typeof mail.user === 'string' ? mail.user : mail.user?.id
  const key = mail.sampleOf ?? ''
  const found = { collection: 'users', depth: 0, disableErrors: true } as const
  const user = id === undefined ? null : await payload.findByID({ ...found, id })
  if (user?.role !== 'lead' || originOf(key) === null) return { cancel: MAIL_REASONS.gone }
  const settings = await payload.findGlobal({ slug: 'settings', depth: 0 })
  const template = await templateFor({ req: { payload }, key })
  const { isNeutral, ...letter } = await sampleLetter({ req: { payload }, key, template })
  return {
    letter: { ...letter, subject: fr.sampleSubject(letter.subject) },
    to: [user.email],
    from: isNeutral ? neutralSender(settings) : sender(settings),
  }
}

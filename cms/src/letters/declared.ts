import { TERRITORIES } from '@infos-droits/shared'
import type { MailKind } from '../mail/index.ts'
import { MEANINGS as fr } from './labels.fr.ts'
import type { Placeholder, Placeholders } from './placeholders.ts'
import type { Template } from './template.ts'
import { DOCUMENTS_WAIT, WORDS } from './words.fr.ts'

/**
 * A kind of letter whose words the lead may change. A new kind declares itself in two places of this room:
 *
 * 1. `words.fr.ts`: its words as they are at first (subject, greeting, body in paragraphs), with names
 *    between braces where something is filled in;
 * 2. here, in `DECLARED`: what each name means and looks like (`placeholders`), and whether the letter is
 *    neutral: one that others may read says nothing of a question, takes no name of one, and is
 *    signed by the neutral sender.
 *
 * Its writer (`desk/letters/compose.ts`) then gives `{ to, values }`, a value or null for each name, instead
 * of a subject and blocks; a kind with several letters names each in `LetterKey`, and the one it writes. What a letter can say of a question is what its placeholders are: for a partner
 * or a lead, and in a neutral letter, never a word of it.
 */
export type Declared = {
  words: Template
  isNeutral: boolean
  /** Sent and signed by the neutral sender though it may say what it is about. */
  hasNeutralSender?: true
  placeholders: Placeholders
}

/** A kind of mail, or one of the letters of a kind that has several. */
export type LetterKey = MailKind | 'citizen-follow-code'

const reference: Placeholder = { means: fr.reference, sample: 'ABCD-2345' }
const site: Placeholder = { means: fr.site, sample: 'infos-droits' }
const dueDay: Placeholder = { means: fr.dueDay, sample: '30 novembre 2026' }
const linkEnd: Placeholder = { means: fr.linkEnd, sample: '23 décembre 2026' }
const link = (means: string): Placeholder => ({
  means,
  sample: 'https://exemple.example/lien',
  kind: 'link',
  isRequired: true,
})

const followLink: Placeholder = {
  means: fr.follow,
  sample: 'https://exemple.example/suivi',
  kind: 'link',
}

const partner: Placeholders = {
  référence: reference,
  site,
  lien: link(fr.partnerLink),
  'date promise': dueDay,
  'fin du lien': linkEnd,
}
const lead: Placeholders = { référence: reference, site, lien: link(fr.ticketLink) }

const toPartner = (words: Template): Declared => ({
  words,
  isNeutral: false,
  placeholders: partner,
})
const toLead = (words: Template): Declared => ({ words, isNeutral: false, placeholders: lead })

/** Words of the lead to a person, besides an answer. */
const toPerson = (words: Template): Declared => ({
  words,
  isNeutral: false,
  placeholders: {
    prénom: { means: fr.firstName, sample: 'Camille' },
    'date de la question': { means: fr.askedOn, sample: '18 novembre 2026' },
    site,
    texte: { means: fr.said, sample: fr.saidSample, kind: 'written', isRequired: true },
    lien: link(fr.follow),
    référence: reference,
  },
})
const behindCode: Declared = {
  words: WORDS['citizen-code'],
  isNeutral: true,
  placeholders: { lien: link(fr.readingLink), 'fin du lien': linkEnd },
}

/** Every letter that the lead may put in other words. */
export const DECLARED: Partial<Record<LetterKey, Declared>> = {
  'partner-question': toPartner(WORDS['partner-question']),
  'partner-returned': toPartner(WORDS['partner-returned']),
  'partner-told': toPartner(WORDS['partner-told']),
  'partner-wordless': {
    words: WORDS['partner-wordless'],
    isNeutral: false,
    placeholders: {
      ...partner,
      documents: { means: fr.wordlessFiles, sample: fr.wordlessFilesSample },
    },
  },
  'lead-asked': toLead(WORDS['lead-asked']),
  'partner-reminder': toPartner(WORDS['partner-reminder']),
  'lead-to-route': toLead(WORDS['lead-to-route']),
  'lead-to-validate': toLead(WORDS['lead-to-validate']),
  'lead-undeliverable': toLead(WORDS['lead-undeliverable']),
  'lead-message': toLead(WORDS['lead-message']),
  'lead-bounced': toLead(WORDS['lead-bounced']),
  'lead-part': toLead(WORDS['lead-part']),
  'lead-danger': toLead(WORDS['lead-danger']),
  'lead-unanswered': toLead(WORDS['lead-unanswered']),
  'lead-detail': toLead(WORDS['lead-detail']),
  'partner-detail': toPartner(WORDS['partner-detail']),
  'citizen-detail': toPerson(WORDS['citizen-detail']),
  'citizen-closed': toPerson(WORDS['citizen-closed']),
  'citizen-detail-code': behindCode,
  'citizen-closed-code': behindCode,
  'lead-late': {
    words: WORDS['lead-late'],
    isNeutral: false,
    placeholders: {
      ...lead,
      'date promise': dueDay,
      'nouvelle date': { means: fr.newDay, sample: '7 décembre 2026' },
      'sans réponse': {
        means: fr.unanswered,
        sample: 'https://exemple.example/sans-reponse',
        kind: 'link',
      },
    },
  },
  'citizen-delay': {
    words: WORDS['citizen-delay'],
    isNeutral: true,
    placeholders: {
      'nouvelle date': { means: fr.newDay, sample: '7 décembre 2026', isRequired: true },
      suivi: followLink,
    },
  },
  'citizen-answer': {
    words: WORDS['citizen-answer'],
    isNeutral: false,
    placeholders: {
      prénom: { means: fr.firstName, sample: 'Camille' },
      'date de la question': { means: fr.askedOn, sample: '18 novembre 2026' },
      site,
      réponse: { means: fr.answer, sample: fr.answerSample, kind: 'written', isRequired: true },
      documents: {
        means: fr.documents,
        sample: fr.documentsSample,
        added: DOCUMENTS_WAIT.documents,
      },
      'page des documents': {
        means: fr.documentsPage,
        sample: 'https://exemple.example/reponse',
        kind: 'link',
        added: DOCUMENTS_WAIT.page,
      },
      téléphone: { means: fr.phone, sample: '01 99 00 12 34' },
      'nouvelle question': {
        means: fr.ask,
        sample: 'https://exemple.example/poser-une-question/',
        kind: 'link',
      },
      suivi: followLink,
      référence: reference,
    },
  },
  'citizen-code': behindCode,
  'citizen-correction': {
    words: WORDS['citizen-correction'],
    isNeutral: false,
    placeholders: {
      prénom: { means: fr.firstName, sample: 'Camille' },
      'date de la réponse': { means: fr.answeredOn, sample: '18 novembre 2026' },
      site,
      correction: {
        means: fr.correction,
        sample: fr.correctionSample,
        kind: 'written',
        isRequired: true,
      },
      téléphone: { means: fr.phone, sample: '01 99 00 12 34' },
      suivi: followLink,
      référence: reference,
    },
  },
  'citizen-correction-code': {
    words: WORDS['citizen-correction-code'],
    isNeutral: true,
    placeholders: { lien: link(fr.readingLink), 'fin du lien': linkEnd },
  },
  'citizen-received': {
    words: WORDS['citizen-received'],
    isNeutral: true,
    placeholders: { 'date promise': dueDay, suivi: followLink },
  },
  'citizen-follow': {
    words: WORDS['citizen-follow'],
    isNeutral: false,
    hasNeutralSender: true,
    placeholders: { 'date promise': dueDay, lien: link(fr.follow) },
  },
  'citizen-follow-code': {
    words: WORDS['citizen-follow-code'],
    isNeutral: true,
    placeholders: { lien: link(fr.readingLink) },
  },
}

/** What the lines at the foot may hold. */
export const SIGNATURE_PLACEHOLDERS: Placeholders = {
  site,
  éditeur: { means: fr.publisher, sample: 'CCAS' },
  'adresse du site': { means: fr.siteUrl, sample: 'https://exemple.example' },
  téléphone: { means: fr.phone, sample: '01 99 00 12 34' },
}

/** One for all, and one for those who live in a place. */
export const SIGNATURE_KEYS = [
  'signature',
  ...TERRITORIES.map((territory) => `signature-${territory}` as const),
] as const
export type SignatureKey = (typeof SIGNATURE_KEYS)[number]

export const isSignatureKey = (key: string): key is SignatureKey =>
  (SIGNATURE_KEYS as readonly string[]).includes(key)

/** The kinds that are declared, in the order of the page. */
export const DECLARED_KINDS = Object.keys(DECLARED) as LetterKey[]

/** Null of any other name, one that every object has among them. */
export const declaredOf = (key: string): Declared | null =>
  Object.hasOwn(DECLARED, key) ? (DECLARED[key as LetterKey] ?? null) : null

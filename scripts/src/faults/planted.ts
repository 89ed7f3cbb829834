import type { sampleQuestion } from '../questions/index.ts'
import type { Random } from './random.ts'

/** What is planted: a first name, an address, the words of a question, a draft, an answer. */
export type Kind = 'name' | 'address' | 'question' | 'draft' | 'answer'

const LETTER: Record<Kind, string> = {
  name: 'n',
  address: 'm',
  question: 'q',
  draft: 'd',
  answer: 'a',
}

/** Marks personal words of one run, so that they are known again wherever they turn up. */
export type Planter = {
  /** What all marks of the run begin with. */
  prefix: string
  mark: (kind: Kind, number: number) => string
  /** Every mark in a text. */
  marksIn: (text: string) => string[]
  question: (options: {
    number: number
    nonce: string
    mailboxPrivate?: boolean
    /** Names the address, when what happens to it depends on it. */
    address?: string
  }) => PlantedQuestion
}

export type PlantedQuestion = ReturnType<typeof sampleQuestion> & { firstName: string }

/** Marks that no other run makes: letters and figures only, so that nothing escapes or folds them. */
export const createPlanter = (random: Random): Planter => {
  const prefix = `zq${random.word(9)}`
  const mark = (kind: Kind, number: number) => `${prefix}${LETTER[kind]}${number}x`
  return {
    prefix,
    mark,
    marksIn: (text) => text.match(new RegExp(`${prefix}[a-z]\\d+x`, 'g')) ?? [],
    question: ({ number, nonce, mailboxPrivate = true, address = '' }) => ({
      nonce,
      text: `Question d’essai ${mark('question', number)} : que puis-je faire pour mon loyer ?`,
      rubric: 'logement',
      territory: 'here',
      channel: 'email',
      firstName: mark('name', number),
      email: `${address}${mark('address', number)}@exemple.example`,
      mailboxPrivate,
      consent: true,
    }),
  }
}

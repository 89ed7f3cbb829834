import type { sampleQuestion } from '../questions/index.ts'
import type { Random } from './random.ts'

/** What is planted: a first name, an address, a commune, the words of a question, a draft, an answer. */
export type Kind = 'name' | 'address' | 'commune' | 'question' | 'draft' | 'answer'

const LETTER: Record<Kind, string> = {
  name: 'n',
  address: 'm',
  commune: 'c',
  question: 'q',
  draft: 'd',
  answer: 'a',
}

/** Marks personal words of one run, so that they are known again wherever they turn up. */
export type Planter = {
  /** What all marks of the run begin with. */
  prefix: string
  /** What all telephone numbers of the run begin with, as they are stored and as they are typed. */
  phones: string[]
  mark: (kind: Kind, number: number) => string
  /** Every mark in a text. */
  marksIn: (text: string) => string[]
  question: (options: {
    number: number
    nonce: string
    mailboxPrivate?: boolean
    /** Names the address, when what happens to it depends on it. */
    address?: string
    /** The person is to be called back, and lives in another commune. */
    isByPhone?: boolean
  }) => PlantedQuestion
}

export type PlantedQuestion = ReturnType<typeof sampleQuestion> & {
  firstName: string
  phone?: string
  commune?: string
}

/** As people type it. */
const inPairs = (digits: string): string => digits.match(/../g)?.join(' ') ?? digits

/** Marks that no other run makes: letters and figures only, so that nothing escapes or folds them. */
export const createPlanter = (random: Random): Planter => {
  const prefix = `zq${random.word(9)}`
  const mark = (kind: Kind, number: number) => `${prefix}${LETTER[kind]}${number}x`
  // Mobile numbers, 06 4x to 06 7x: each run has ten thousand of its own.
  const series = `06${String(4000 + random.below(4000))}`
  const phoneOf = (number: number) => inPairs(series + String(number % 10_000).padStart(4, '0'))
  return {
    prefix,
    phones: [`+33${series.slice(1)}`, inPairs(series)],
    mark,
    marksIn: (text) => text.match(new RegExp(`${prefix}[a-z]\\d+x`, 'g')) ?? [],
    question: ({ number, nonce, mailboxPrivate = true, address = '', isByPhone = false }) => ({
      nonce,
      text: `Question d’essai ${mark('question', number)} : que puis-je faire pour mon loyer ?`,
      rubric: 'logement',
      territory: isByPhone ? 'department' : 'here',
      channel: isByPhone ? 'phone' : 'email',
      firstName: mark('name', number),
      email: `${address}${mark('address', number)}@exemple.example`,
      mailboxPrivate,
      consent: true,
      ...(isByPhone ? { phone: phoneOf(number), commune: mark('commune', number) } : {}),
    }),
  }
}

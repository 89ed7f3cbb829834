import type { HelpQuestion } from '../help/index.ts'
import type { Thing } from './breadcrumb-data.ts'

/** Questions with the answers that the page shows (schema.org FAQPage). */
export const questionsData = (questions: Pick<HelpQuestion, 'question' | 'answer'>[]): Thing => ({
  '@context': 'https://schema.org',
  '@type': 'FAQPage',
  mainEntity: questions.map(({ question, answer }) => ({
    '@type': 'Question',
    name: question,
    acceptedAnswer: { '@type': 'Answer', text: answer },
  })),
})

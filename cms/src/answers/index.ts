import type { Room } from '../room.ts'
import { PUBLIC_ANSWER as fr } from './labels.fr.ts'
import { publishedAnswers } from './published-answers.ts'

/** What an answer becomes once it is validated: a public question and its answer, at the foot of a guide. */
export const answers: Room = {
  collections: [publishedAnswers],
  views: {
    publicAnswer: {
      Component: './answers/admin/PublicAnswerView.tsx#PublicAnswerView',
      path: '/question-publique',
      exact: true,
      meta: { title: fr.title },
    },
  },
}

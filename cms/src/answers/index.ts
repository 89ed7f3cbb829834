import type { Room } from '../room.ts'
import { CORRECTIONS_PAGE } from './corrections/labels.fr.ts'
import { GAPS_PAGE } from './gaps/labels.fr.ts'
import { PUBLIC_ANSWER as fr } from './labels.fr.ts'
import { answerLinks, contentGaps, gapMarks } from './mark-collections.ts'
import { publishedAnswers } from './published-answers.ts'

export { proposedGaps } from './gaps/proposed.ts'
export { noteCorrected } from './corrections/settle.ts'
export { noteAnswerLinks } from './note-links.ts'

const view = (name: string, path: `/${string}`, title: string) => ({
  Component: `./answers/admin/${name}.tsx#${name}`,
  path,
  exact: true,
  meta: { title },
})

/** What answers become: public ones at the foot of a guide, contents to write, answers to correct. */
export const answers: Room = {
  collections: [publishedAnswers, contentGaps, gapMarks, answerLinks],
  views: {
    publicAnswer: view('PublicAnswerView', '/question-publique', fr.title),
    gaps: view('GapsView', '/contenus-a-creer', GAPS_PAGE.title),
    answerCorrections: view('CorrectionsView', '/reponses-a-corriger', CORRECTIONS_PAGE.title),
  },
  navLinks: ['./answers/admin/AnswerLinks.tsx#AnswerLinks'],
}

import type { QuestionHelp } from '../../views.ts'
import { QUESTION_GUIDES } from '../labels.fr.ts'
import { helpFrom, QUESTION_GUIDES_MAX, questionQuery } from '../question-help.ts'
import { guideItemsHtml } from '../results-html.ts'
import { startClient } from './client.ts'
import { afterPause, byId, showDangers } from './dom.ts'
import { watchLooked } from './looked.ts'

/** The question form: pages that may answer while the question is written; nothing waits for them. */

const PAUSE_MS = 400
/** Characters from which a question says enough for the index to be worth loading. */
const READ_MIN = 20

const field = byId('text', HTMLTextAreaElement)
const section = byId('reponses-peut-etre', HTMLElement)
const status = byId('reponses-annonce', HTMLElement)
const list = section.querySelector('ul')
/** What was announced last: guides once, danger whenever it appears. */
const told = { guides: false, danger: false }

const announce = ({ guides, dangers }: QuestionHelp) => {
  const isDanger = dangers.length > 0 && !told.danger
  const isGuides = guides.length > 0 && !told.guides
  told.danger = dangers.length > 0
  if (guides.length > 0) told.guides = true
  if (!isDanger && !isGuides) return
  status.textContent = [
    ...(isDanger ? [QUESTION_GUIDES.danger] : []),
    ...(isGuides ? [QUESTION_GUIDES.told(guides.length)] : []),
  ].join(' ')
}

const show = (help: QuestionHelp) => {
  showDangers(help.dangers)
  if (list === null) return
  list.innerHTML = guideItemsHtml(help.guides).html
  section.hidden = help.guides.length === 0
  announce(help)
}

const client = startClient({
  limit: QUESTION_GUIDES_MAX,
  onAnswer: ({ answer }) => show(helpFrom(answer)),
})

const ask = afterPause(() => {
  const query = questionQuery(field.value)
  if (query.text.length >= READ_MIN) {
    client.ask(query)
    return
  }
  client.drop()
  show({ guides: [], dangers: [] })
}, PAUSE_MS)

field.addEventListener('input', ask.wait)

if (list !== null) watchLooked(list)

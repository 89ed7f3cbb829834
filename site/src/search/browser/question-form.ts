import { QUESTION_GUIDES } from '../labels.fr.ts'
import { helpFrom, QUESTION_GUIDES_MAX, questionQuery } from '../question-help.ts'
import { guideItemsHtml } from '../results-html.ts'
import { startClient } from './client.ts'
import { afterPause, byId, showDangers } from './dom.ts'

/** The question form: pages that may answer while the question is written; nothing waits for them. */

const PAUSE_MS = 400
/** Characters from which a question says enough for the index to be worth loading. */
const READ_MIN = 20

const field = byId('text', HTMLTextAreaElement)
const section = byId('reponses-peut-etre', HTMLElement)
const status = byId('reponses-annonce', HTMLElement)
const list = section.querySelector('ul')
let isTold = false

const client = startClient({
  limit: QUESTION_GUIDES_MAX,
  onAnswer: ({ answer }) => {
    const { guides, dangers } = helpFrom(answer)
    showDangers(dangers)
    if (list === null) return
    list.innerHTML = guideItemsHtml(guides).html
    section.hidden = guides.length === 0
    if (isTold || (guides.length === 0 && dangers.length === 0)) return
    isTold = true
    status.textContent = [
      ...(dangers.length > 0 ? [QUESTION_GUIDES.danger] : []),
      ...(guides.length > 0 ? [QUESTION_GUIDES.told(guides.length)] : []),
    ].join(' ')
  },
})

const ask = afterPause(() => {
  const query = questionQuery(field.value)
  if (query.text.length >= READ_MIN) client.ask(query)
}, PAUSE_MS)

field.addEventListener('input', ask.wait)

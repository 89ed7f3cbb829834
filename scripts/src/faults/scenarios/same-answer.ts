import { ask } from '../citizen.ts'
import type { Field } from '../field.ts'
import { labels } from '../labels.fr.ts'
import { openForm, partnerLink, postForm } from '../partner.ts'
import type { Figures, Scenario } from '../scenario.ts'
import { answerOf, validate } from '../validate.ts'

/** Two at the same draft, then the lead over both: an old version is never taken for the new one. */
const run = async (field: Field): Promise<Figures> => {
  const { lead, planter } = field
  await field.system.ready()
  const entry = await ask(field)
  const link = await partnerLink(field, entry.reference)
  const old = await lead.ticket(entry.reference)
  const [one, two] = [await openForm(link), await openForm(link)]
  if (one === null || two === null) throw new Error('the form of the partner is not there')
  const mine = `Le premier texte ${planter.mark('draft', entry.number)}.`
  const theirs = `Un tout autre texte ${planter.mark('draft', entry.number)}.`
  const first = await postForm(link, { event: 'save_draft', revision: one.revision, text: mine })
  if (first.status !== 303) field.problem(`same-answer: a draft is answered ${first.status}`)
  const second = await postForm(link, { event: 'propose', revision: two.revision, text: theirs })
  if (second.status !== 409) field.problem(`same-answer: an old form is answered ${second.status}`)
  for (const text of ['Le premier texte', 'Un tout autre texte'])
    if (!second.html.includes(text)) field.problem(`same-answer: « ${text} » is not shown`)
  const action = { event: 'validate', revision: old.revision, text: answerOf(field, entry) }
  const late = await lead.act(old.id, action)
  if (late !== 409) field.problem(`same-answer: validating an old version is answered ${late}`)
  await validate(field, entry)
  return { conflicts: 2 }
}

export const sameAnswer: Scenario = {
  name: 'same-answer',
  promise: labels.promises.sameAnswer,
  run,
}

import { describe, expect, it } from 'vitest'
import { frenchTypography, parseQuestion, QUESTION_ERRORS } from '@infos-droits/shared'
import type { FormView } from '../../views.ts'
import { contentWith, render } from '../../../test/render.ts'
import ChannelFields from './ChannelFields.astro'
import Choice from './Choice.astro'
import ErrorSummary from './ErrorSummary.astro'
import ErrorText from './ErrorText.astro'
import QuestionForm from './QuestionForm.astro'
import QuestionHelp from './QuestionHelp.astro'
import TextField from './TextField.astro'

const fresh: FormView = {
  ...{ nonce: 'n', values: {}, issues: [], notice: null, guideTitle: null, looked: [] },
  help: { guides: [], dangers: [] },
}
const typed = { text: 'court', channel: 'email', email: 'pas une adresse' }
const read = parseQuestion(typed)
const mistaken: FormView = { ...fresh, values: typed, issues: read.ok ? [] : read.issues }
const issue = mistaken.issues.filter(({ field }) => field === 'text')

describe('one line to type', () => {
  it('has a label, a hint tied to it, and says when it is optional', async () => {
    const props = {
      ...{ name: 'firstName', label: 'Votre prénom', hint: 'Un prénom inventé convient.' },
      ...{ isOptional: true, value: 'Zoé', issues: [] },
    }
    const { one, names } = await render(TextField, { props })
    expect(names('label')).toEqual(['Votre prénom (facultatif)'])
    expect(one('input').getAttribute('aria-describedby')).toBe('firstName-hint')
    expect(one('input').getAttribute('value')).toBe('Zoé')
    expect(one('input').hasAttribute('aria-invalid')).toBe(false)
  })

  it('tells its mistake beside it, tied to it', async () => {
    const props = { name: 'text', label: 'Votre question', rows: 7, value: 'court', issues: issue }
    const { one } = await render(TextField, { props })
    expect(one('textarea').getAttribute('aria-invalid')).toBe('true')
    expect(one('textarea').getAttribute('aria-describedby')).toBe('text-error')
    expect(one('#text-error').textContent).toContain(frenchTypography(issue[0]?.message ?? '?'))
    expect(one('.field').classList.contains('has-error')).toBe(true)
  })
})

describe('what is wrong', () => {
  it('with one field is not told beside another', async () => {
    expect((await render(ErrorText, { props: { field: 'email', issues: issue } })).text).toBe('')
    const { text } = await render(ErrorText, { props: { field: 'text', issues: issue } })
    expect(text).toMatch(/^Erreur\u00A0: /)
  })

  it('is summed up at the top, each with a link to its field', async () => {
    const { all, one, names } = await render(ErrorSummary, { props: { form: mistaken } })
    expect(one('.error-summary').hasAttribute('autofocus')).toBe(true)
    expect(one('.error-summary').getAttribute('role')).toBe('alert')
    expect(all('a').map((link) => link.getAttribute('href'))).toEqual(
      mistaken.issues.map(({ field }) => `#${field}`),
    )
    expect(names('a').length).toBeGreaterThan(3)
  })

  it('leads to emergency numbers only when nothing can be taken', async () => {
    const notice = (code: string) => ({ ...fresh, notice: { code, message: 'Réessayez.' } })
    const down = await render(ErrorSummary, { props: { form: notice('spool.full') } })
    expect(down.names('.hotline-list a')).toContain('Appeler le 15')
    const slow = await render(ErrorSummary, { props: { form: notice('question.body.slow') } })
    expect(slow.all('.hotline-list')).toEqual([])
  })

  it('leaves no trace when nothing is', async () => {
    expect((await render(ErrorSummary, { props: { form: fresh } })).html.trim()).toBe('')
  })
})

describe('a choice', () => {
  it('is a button with its label and its hint', async () => {
    const props = { id: 'c', name: 'n', value: 'v', label: 'Par téléphone', isChecked: true }
    const { one, all } = await render(Choice, { props: { ...props, hint: 'On vous rappelle.' } })
    expect(one('input').hasAttribute('checked')).toBe(true)
    expect(one('label').getAttribute('for')).toBe('c')
    expect(one('input').getAttribute('aria-describedby')).toBe('c-hint')
    const bare = await render(Choice, { props: { ...props, isChecked: false, type: 'checkbox' } })
    expect(bare.one('input').hasAttribute('checked')).toBe(false)
    expect(bare.one('input').hasAttribute('aria-describedby')).toBe(false)
    expect(all('.hint')).toHaveLength(1)
  })

  it('of a way to be answered names the desk of the place', async () => {
    const desk = { name: 'Maison France services', phone: null, address: null, hours: null }
    const { names, text } = await render(ChannelFields, {
      props: { form: fresh },
      locals: { content: contentWith({ desk }) },
    })
    expect(names('legend')[0]).toBe('Comment voulez-vous recevoir la réponse\u202F?')
    expect(text).toContain('Maison France services')
  })
})

describe('the whole form', () => {
  it('has a label for every field that is seen', async () => {
    const { all } = await render(QuestionForm, { props: { form: fresh } })
    const unnamed = all('input:not([type="hidden"]), select, textarea').filter(
      (field) => all(`label[for="${field.id}"]`).length !== 1,
    )
    expect(unnamed.map((field) => field.id)).toEqual([])
  })

  it('keeps what was typed and marks what is wrong', async () => {
    const { one, all } = await render(QuestionForm, { props: { form: mistaken } })
    expect(one('#text').textContent).toBe('court')
    expect(one('#email').getAttribute('value')).toBe('pas une adresse')
    expect(
      all('.field-error')
        .map((error) => error.id)
        .toSorted(),
    ).toEqual(mistaken.issues.map(({ field }) => `${field}-error`).toSorted())
    expect(one('#territory-error').textContent).toContain(
      QUESTION_ERRORS['question.territory.invalid'],
    )
  })
})

describe('the guides that a person has read', () => {
  it('are told only by who ticks a box, which is not ticked and names them', async () => {
    const looked = [{ slug: 'loyer-impaye', title: 'Payer mon loyer' }]
    const props = { form: { ...fresh, values: { guide: 'loyer-impaye' }, looked } }
    const { one, names } = await render(QuestionForm, { props })
    expect(one('#deja-lu').hasAttribute('hidden')).toBe(false)
    expect(one('#looked').hasAttribute('checked')).toBe(false)
    expect(one('#looked').getAttribute('value')).toBe('loyer-impaye')
    expect(names('#looked-titles li')).toEqual(['Payer mon loyer'])
  })

  it('stay told when the form comes back, and are not asked for when there are none', async () => {
    const looked = [{ slug: 'loyer-impaye', title: 'Payer mon loyer' }]
    const props = { form: { ...fresh, values: { looked: 'loyer-impaye' }, looked } }
    const back = await render(QuestionForm, { props })
    expect(back.one('#looked').hasAttribute('checked')).toBe(true)
    const { one } = await render(QuestionForm, { props: { form: fresh } })
    expect(one('#deja-lu').hasAttribute('hidden')).toBe(true)
  })
})

describe('pages that may answer the question', () => {
  it('are hidden until there are some', async () => {
    const { one } = await render(QuestionHelp, { props: { help: fresh.help } })
    expect(one('#reponses-peut-etre').hasAttribute('hidden')).toBe(true)
  })

  it('open beside what was typed', async () => {
    const guides = [{ url: '/logement/loyer-impaye/', title: 'Payer mon loyer' }]
    const { one } = await render(QuestionHelp, { props: { help: { guides, dangers: [] } } })
    expect(one('#reponses-peut-etre').hasAttribute('hidden')).toBe(false)
    expect(one('#reponses-peut-etre a').getAttribute('target')).toBe('_blank')
    expect(one('#danger').hasAttribute('hidden')).toBe(true)
  })
})

import { paths } from '@infos-droits/shared'
import { describe, expect, it } from 'vitest'
import type { FeedbackView } from '../../views.ts'
import { render } from '../../../test/render.ts'
import FeedbackForm from './FeedbackForm.astro'
import Helpful from './Helpful.astro'

const path = '/logement/loyer-impaye/'
const view: FeedbackView = {
  kind: 'error',
  step: 'ask',
  page: { path, title: 'Je n’arrive plus à payer mon loyer' },
  answer: null,
  id: '0b0f2a1e-5c44-4c57-9a31-3f2d1f6f0a11',
  text: '',
  problem: null,
}
const formFor = (changes: Partial<FeedbackView> = {}) =>
  render(FeedbackForm, {
    props: { view: { ...view, ...changes }, page: view.page, action: '/signaler/' },
  })

describe('« Cette page vous a-t-elle aidé ? »', () => {
  it('is two buttons that post the page and the answer, and nothing else', async () => {
    const { one, all, names } = await render(Helpful, { props: { path } })
    expect(names('section')).toEqual(['Cette page vous a-t-elle aidé\u202F?'])
    expect(names('button')).toEqual(['Oui', 'Non'])
    expect(all('button').map((button) => button.getAttribute('value'))).toEqual(['oui', 'non'])
    expect(one('form').getAttribute('method')).toBe('post')
    expect(one('input[name="page"]').getAttribute('value')).toBe(path)
    expect(all('[name]').map((field) => field.getAttribute('name'))).toEqual([
      'page',
      'website',
      'reponse',
      'reponse',
    ])
    expect(one('a').getAttribute('href')).toBe(paths.report(path))
  })
})

describe('the form of a word about a page', () => {
  it('has one text, with its label and a hint that says to write no name', async () => {
    const { one } = await formFor()
    const field = one('textarea')
    expect(one('label[for="texte"]').textContent).toMatch(/Quelle erreur avez-vous vue/)
    const hint = one(`#${field.getAttribute('aria-describedby') ?? ''}`)
    expect(hint.textContent).toContain('N’écrivez ni votre nom')
    expect(one('.trap').getAttribute('aria-hidden')).toBe('true')
  })

  it('says that the word after « Oui » or « Non » is optional', async () => {
    const { one } = await formFor({ kind: 'helpful', answer: 'no' })
    expect(one('label[for="texte"]').textContent).toContain('(facultatif)')
    expect(one('input[name="reponse"]').getAttribute('value')).toBe('non')
  })

  it('tells what is wrong with the text beside it, tied to it', async () => {
    const message = 'Écrivez quelque chose avant d’envoyer.'
    const { one } = await formFor({ problem: { message, isOfText: true } })
    expect(one('form').hasAttribute('novalidate')).toBe(true)
    expect(one('textarea').getAttribute('aria-invalid')).toBe('true')
    expect(one('textarea').getAttribute('aria-describedby')).toBe('texte-aide texte-error')
    expect(one('#texte-error').textContent).toContain(message)
  })

  it('has nothing against the text when the problem is ours', async () => {
    const { all, one } = await formFor({ problem: { message: 'Réessayez.', isOfText: false } })
    expect(all('.field-error, .has-error, [aria-invalid]')).toEqual([])
    expect(one('textarea').getAttribute('aria-describedby')).toBe('texte-aide')
  })

  it('keeps what was typed, as text', async () => {
    const { one, all } = await formFor({ text: '</textarea><b>Zoé</b>' })
    expect(one('textarea').textContent).toBe('</textarea><b>Zoé</b>')
    expect(all('b')).toEqual([])
  })
})

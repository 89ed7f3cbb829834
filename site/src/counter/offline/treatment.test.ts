import { expect, it } from 'vitest'
import { treatmentOf } from './treatment.ts'

const origin = 'https://droits.example'
const asked = (path: string, { method = 'GET', isNavigation = true } = {}) =>
  treatmentOf({ method, url: new URL(path, origin).href, isNavigation, origin })
const loaded = (path: string) => asked(path, { isNavigation: false })

it('takes pages from the network first, files named by their content from what is kept', () => {
  expect(asked('/logement/loyer/')).toBe('page')
  expect(asked('/recherche/?q=loyer')).toBe('page')
  expect(loaded('/logement/loyer/')).toBe('page')
  expect(loaded('/_astro/a.0a.css')).toBe('file')
  expect(loaded('/recherche/index.0a1b.bin')).toBe('file')
  expect(loaded('/recherche/index.json')).toBe('fresh')
  expect(loaded('/guichet/donnees.json')).toBe('fresh')
})

it('never keeps a question, a receipt, nor anything that is posted', () => {
  expect(asked('/poser-une-question/')).toBe('question')
  expect(asked('/poser-une-question/?texte=je')).toBe('question')
  expect(asked('/poser-une-question/recu/abc/')).toBe('question')
  expect(asked('/api/questions', { method: 'POST' })).toBe('question')
  expect(loaded('/poser-une-question/')).toBe('none')
  expect(loaded('/api/questions/nonce')).toBe('none')
  expect(asked('/logement/', { method: 'POST' })).toBe('none')
})

it('leaves other sites and other files to the browser', () => {
  expect(asked('https://www.caf.fr/')).toBe('none')
  expect(loaded('/recherche/textes/guide/loyer.json')).toBe('none')
  expect(loaded('/pagefind/pagefind.js')).toBe('none')
  expect(loaded('/guichet/liste.json')).toBe('none')
})

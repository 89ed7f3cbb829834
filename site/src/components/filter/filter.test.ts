import { describe, expect, it } from 'vitest'
import { directoryChoices, WHOLE_DIRECTORY } from '../../directory/index.ts'
import { NO_FILTER } from '../../editorial/index.ts'
import { contentOf, render } from '../../../test/render.ts'
import DirectoryForm from './DirectoryForm.astro'
import FilterForm from './FilterForm.astro'

const rubric = {
  field: 'rubric',
  choices: [
    { value: 'logement', label: 'Logement' },
    { value: 'sante', label: 'Santé' },
  ],
}
const single = { field: 'kind', choices: [{ value: 'video', label: 'Vidéo' }] }
const action = '/ressources/'

describe('what a list can be narrowed to', () => {
  it('is folded, each list with its label, without a list of one choice', async () => {
    const props = { action, filter: NO_FILTER, fields: [rubric, single] }
    const { one, all, names } = await render(FilterForm, { props })
    expect(one('details').hasAttribute('open')).toBe(false)
    expect(one('form').getAttribute('method')).toBe('get')
    expect(all('select').map((list) => list.id)).toEqual(['filtre-rubric'])
    expect(one('label').getAttribute('for')).toBe('filtre-rubric')
    expect(names('option')).toHaveLength(3)
    expect(all('a')).toEqual([])
  })

  it('is open once something was chosen, which stays chosen and can be taken back', async () => {
    const props = { action, filter: { ...NO_FILTER, rubric: 'sante' }, fields: [rubric] }
    const { one } = await render(FilterForm, { props })
    expect(one('details').hasAttribute('open')).toBe(true)
    expect(one('option[selected]').getAttribute('value')).toBe('sante')
    expect(one('a').getAttribute('href')).toBe(action)
  })

  it('leaves no trace when nothing could be narrowed', async () => {
    const props = { action, filter: NO_FILTER, fields: [single] }
    expect((await render(FilterForm, { props })).html.trim()).toBe('')
  })
})

describe('what the directory can be narrowed to', () => {
  const { organizations, rubrics, settings } = contentOf()
  const choices = directoryChoices({ organizations, rubrics, town: settings.town })

  it('begins with a name to type, whose hint is tied to it', async () => {
    const { one, all } = await render(DirectoryForm, {
      props: { filter: WHOLE_DIRECTORY, choices },
    })
    const field = one('input')
    expect(one(`label[for="${field.id}"]`).textContent).not.toBe('')
    expect(one(`#${field.getAttribute('aria-describedby') ?? ''}`).textContent).not.toBe('')
    for (const list of all('select'))
      expect(one(`label[for="${list.id}"]`).textContent).not.toBe('')
    expect(all('form > a')).toEqual([])
  })

  it('keeps what was typed, as text', async () => {
    const filter = { ...WHOLE_DIRECTORY, text: '"><script>x</script>' }
    const { one, all } = await render(DirectoryForm, { props: { filter, choices } })
    expect(one('input').getAttribute('value')).toBe(filter.text)
    expect(all('script')).toEqual([])
    expect(one('form > a').getAttribute('href')).toBe('/annuaire/')
  })
})

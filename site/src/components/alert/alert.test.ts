import { describe, expect, it } from 'vitest'
import { contentOf, render } from '../../../test/render.ts'
import AlertBanner from './AlertBanner.astro'

const link = { label: 'Les lieux ouverts', url: 'https://exemple.test/actualites/froid/' }
const withAlert = (isUrgent: boolean) => {
  const content = contentOf()
  const alert = { title: 'Grand froid\u00A0:', text: 'un lieu chaud est ouvert.', link, isUrgent }
  return { content: { ...content, settings: { ...content.settings, alert } } }
}

describe('the banner of an alert', () => {
  it('is not there when all is well', async () => {
    expect((await render(AlertBanner)).html).toBe('')
  })

  it('says what it is, and leads to a page of this site as to a page of this site', async () => {
    const { one, names, text } = await render(AlertBanner, { locals: withAlert(false) })
    expect(names('section')).toEqual(['Information'])
    expect(text).toContain('Grand froid\u00A0: un lieu chaud est ouvert.')
    expect(one('a').getAttribute('href')).toBe('/actualites/froid/')
    expect(one('section').classList.contains('banner-urgent')).toBe(false)
  })

  it('looks and is called otherwise when it is urgent', async () => {
    const { one, names } = await render(AlertBanner, { locals: withAlert(true) })
    expect(names('section')).toEqual(['Alerte'])
    expect(one('section').classList.contains('banner-urgent')).toBe(true)
  })
})

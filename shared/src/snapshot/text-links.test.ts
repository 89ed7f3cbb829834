import { describe, expect, it } from 'vitest'
import { html } from './fields.ts'
import { outlineOf } from './outline.ts'
import { brokenTextLinks } from './text-links.ts'
import type { Snapshot } from './schema.ts'

const guide = (slug: string, text: string) => ({
  slug,
  rubric: 'logement',
  themes: ['payer'],
  title: slug,
  steps: [{ title: 'Lire', html: text }],
  easyRead: null,
  contacts: [],
  hotlines: [],
})

const snapshot = (text: string): Snapshot =>
  ({
    settings: {},
    guides: [guide('loyer', text)],
    organizations: [{ slug: 'adil-78' }],
    news: [],
    events: [],
    resources: [],
  }) as unknown as Snapshot

const brokenIn = (whole: Snapshot) => brokenTextLinks(outlineOf(whole))

const lead = (address: string) => `<p>Voyez <a href="${address}">ceci</a></p>`

describe('links in texts', () => {
  it.each(['/logement/loyer/', '/logement/theme/payer/', '/annuaire/adil-78/', 'https://caf.fr'])(
    '%s is a page that is there, or elsewhere',
    (address) => {
      expect(brokenIn(snapshot(lead(address)))).toEqual([])
      expect(html.safeParse(lead(address)).success).toBe(true)
    },
  )

  it('one that leads nowhere is told, with the page it stands on', () => {
    expect(brokenIn(snapshot(lead('/logement/parti/')))).toEqual([
      expect.stringMatching(/texte de «\u00A0loyer\u00A0» mène à .*\/logement\/parti\/.*retirez/),
    ])
  })

  it.each([
    lead('//ailleurs.example/'),
    lead('javascript:alert(1)'),
    '<p onclick="x">Texte</p>',
    '<script>x</script>',
    '<p>Coupé <a href="/x',
  ])('%s is no text of the site', (text) => {
    expect(html.safeParse(text).success).toBe(false)
  })
})

import { brokenReferences } from '@infos-droits/shared'
import { readSnapshot } from '@infos-droits/shared/crypto'
import { describe, expect, it } from 'vitest'
import { fixtureContent, fixtureSnapshot } from '../../test/fixture.ts'
import {
  allPaths,
  contactsOfGuide,
  findGuide,
  makeContent,
  phoneLink,
  relatedGuides,
  situations,
  themesOfRubric,
  typesetHtml,
} from './index.ts'

const snapshot = fixtureSnapshot()
const content = makeContent({ snapshot, siteUrl: 'https://exemple.test/' })

describe('makeContent', () => {
  it('takes the fixture, which is a valid snapshot', () => {
    expect(readSnapshot(JSON.parse(JSON.stringify(snapshot))).digest).toBe(snapshot.digest)
    expect(brokenReferences(snapshot)).toEqual([])
  })

  it('typesets what people read and leaves addresses, numbers and slugs alone', () => {
    const guide = findGuide(content, 'logement', 'loyer-impaye')
    expect(guide?.steps[1]?.html).toContain('l’ANIL</a>\u202F; le conseil')
    expect(guide?.steps[1]?.html).toContain('href="https://www.anil.org"')
    expect(guide?.links[0]?.url).toBe(snapshot.guides[0]?.links[0]?.url)
    expect(content.themes.find((theme) => theme.slug === 'payer-son-logement')?.summary).toBe(
      'Loyer en retard\u00A0: que faire\u202F?',
    )
    expect(content.hotlines[2]?.number).toBe('39 19')
    expect(content.siteUrl).toBe('https://exemple.test')
  })

  it('does not change the snapshot it is given', () => {
    expect(snapshot).toEqual(fixtureSnapshot())
  })

  it('puts guides from A to Z as French does', () => {
    const named = (title: string, slug: string) => ({ ...fixtureContent().guides[1], title, slug })
    const guides = [
      named('Zone', 'z'),
      named('Éviter', 'e'),
      named('Aide', 'a'),
      named('étude', 'b'),
    ]
    const sorted = makeContent({
      snapshot: fixtureSnapshot({ guides: guides as ReturnType<typeof fixtureContent>['guides'] }),
      siteUrl: 'https://exemple.test',
    })
    expect(sorted.guides.map((guide) => guide.title)).toEqual(['Aide', 'étude', 'Éviter', 'Zone'])
  })
})

describe('allPaths', () => {
  it('has every page once', () => {
    const addresses = allPaths(content)
    expect(new Set(addresses).size).toBe(addresses.length)
    expect(addresses).toEqual(
      expect.arrayContaining([
        '/',
        '/logement/',
        '/logement/theme/payer-son-logement/',
        '/logement/loyer-impaye/',
        '/annuaire/caf-78/',
        '/sitemap.xml',
      ]),
    )
  })

  it('leaves out a theme without any guide', () => {
    const empty = { ...fixtureContent().themes[0], id: 'vide', slug: 'vide' }
    const themes = [...fixtureContent().themes, empty as (typeof content.themes)[number]]
    const changed = makeContent({
      snapshot: fixtureSnapshot({ themes }),
      siteUrl: 'https://x.test',
    })
    expect(allPaths(changed)).not.toContain('/famille/theme/vide/')
    expect(themesOfRubric(changed, 'famille').map((theme) => theme.slug)).toEqual(['premiers-pas'])
  })
})

describe('lookups', () => {
  const guide = content.guides.find((item) => item.slug === 'loyer-impaye')
  if (guide === undefined) throw new Error('no guide')

  it('gives the service a guide sends to, and the line to call', () => {
    const [adil, caf] = contactsOfGuide(content, guide)
    expect(adil?.service?.name).toBe('Conseil sur le logement')
    expect(caf?.hotlines.map((hotline) => hotline.number)).toEqual(['32 30'])
  })

  it('does not offer an emergency line as the way to call a partner', () => {
    const [first, ...others] = fixtureContent().organizations
    if (first === undefined) throw new Error('no organization')
    const organizations = [{ ...first, hotlines: ['samu-15', 'caf-3230'] }, ...others]
    const changed = makeContent({
      snapshot: fixtureSnapshot({ organizations }),
      siteUrl: 'https://x.test',
    })
    expect(contactsOfGuide(changed, guide)[0]?.hotlines.map((item) => item.slug)).toEqual([
      'caf-3230',
    ])
  })

  it('relates guides of the same theme', () => {
    expect(relatedGuides(content, guide).map((item) => item.slug)).toEqual([
      'demander-une-aide-logement',
    ])
  })

  it('shows as situations the guides a person could say', () => {
    expect(situations(content, 8).map(({ guide: { slug } }) => slug)).toEqual(['loyer-impaye'])
  })
})

describe('phoneLink', () => {
  it('dials a short number and a national one, and texts the 114', () => {
    expect(phoneLink('39 19')).toEqual({ href: 'tel:3919', shown: '39\u00A019', isText: false })
    expect(phoneLink('+33139000000')).toMatchObject({
      href: 'tel:+33139000000',
      shown: '01\u00A039\u00A000\u00A000\u00A000',
    })
    expect(phoneLink('114')).toMatchObject({ href: 'sms:114', isText: true })
  })
})

describe('typesetHtml', () => {
  it('changes text only, and nothing the second time', () => {
    const html = '<p>Oui : <a href="https://a.test/?x=1;y">« ici » ?</a></p>'
    const once = typesetHtml(html)
    expect(once).toBe(
      '<p>Oui\u00A0: <a href="https://a.test/?x=1;y">«\u00A0ici\u00A0»\u202F?</a></p>',
    )
    expect(typesetHtml(once)).toBe(once)
  })
})

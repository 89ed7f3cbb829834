import { readSnapshot } from '@infos-droits/shared/crypto'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildSnapshot } from '../../src/publishing/snapshot/build.ts'
import { bootPayload } from '../boot.ts'
import { guideData, makeGround, paragraph, richText, text, type Ids } from './content.ts'

let payload: Payload
let ids: Ids

beforeAll(async () => {
  payload = await bootPayload('snapshot')
})

afterAll(() => payload.destroy())

describe('the snapshot', () => {
  it('is refused, with what is missing, while the settings are empty', async () => {
    await expect(buildSnapshot({ payload })).rejects.toMatchObject({
      code: 'snapshot.settings',
      message: expect.stringContaining('siteName') as string,
    })
    ids = await makeGround(payload)
  })

  it('holds what is published as the site’s contract says', async () => {
    await payload.create({
      collection: 'guides',
      data: { ...guideData(ids), title: 'Titre\u00A0: deux ', _status: 'published' },
    })
    const snapshot = readSnapshot(await buildSnapshot({ payload }))
    expect(snapshot.rubrics).toHaveLength(8)
    expect(snapshot.settings.publisher).toMatchObject({ phone: '+33130978000', email: null })
    expect(snapshot.guides).toMatchObject([
      {
        slug: 'titre-deux',
        title: 'Titre : deux',
        rubric: 'logement',
        themes: ['payer'],
        contacts: [{ organization: 'adil-78', service: 'conseil', reason: 'Pour un conseil.' }],
        hotlines: ['115'],
        steps: [{ title: 'Prévenez', html: '<p>Appelez <strong>vite</strong></p>' }],
        sources: [{ checkedOn: null }],
      },
    ])
    expect(snapshot.organizations).toMatchObject([
      { slug: 'adil-78', services: [{ slug: 'conseil' }], toCheck: true },
    ])
  })

  it('holds nothing of how to reach partners for the desk, nor of mails', async () => {
    await payload.update({
      collection: 'organizations',
      id: ids.organization,
      data: { contactEmail: 'secret@adil.example', _status: 'published' },
    })
    const whole = JSON.stringify(await buildSnapshot({ payload }))
    expect(whole).not.toContain('secret@adil.example')
    expect(whole).not.toContain('infos-droits.example')
  })

  it('is the same, digest for digest, when nothing has changed', async () => {
    const [first, second] = [await buildSnapshot({ payload }), await buildSnapshot({ payload })]
    expect(second).toEqual({ ...first, asOf: second.asOf })
  })

  it('shows no draft, neither new nor beside what is published', async () => {
    const { docs } = await payload.find({ collection: 'guides' })
    const before = await buildSnapshot({ payload })
    await payload.create({
      collection: 'guides',
      data: { title: 'Brouillon secret', _status: 'draft' } as never,
      draft: true,
    })
    await payload.update({
      collection: 'guides',
      id: docs[0]?.id ?? '',
      data: { title: 'Titre secret' },
      draft: true,
    })
    const after = await buildSnapshot({ payload })
    expect(after.digest).toBe(before.digest)
    expect(JSON.stringify(after)).not.toContain('secret')
  })

  it('follows a changed address and leaves out what goes to the trash', async () => {
    const guide = await payload.create({
      collection: 'guides',
      data: { ...guideData(ids), slug: 'premier', _status: 'published' },
    })
    await payload.update({
      collection: 'guides',
      id: guide.id,
      data: { slug: 'nouveau', _status: 'published' },
    })
    const slugs = async () => (await buildSnapshot({ payload })).guides.map(({ slug }) => slug)
    expect(await slugs()).toEqual(['nouveau', 'titre-deux'])
    const deletedAt = new Date().toISOString()
    await payload.update({ collection: 'guides', id: guide.id, data: { deletedAt } })
    expect(await slugs()).toEqual(['titre-deux'])
  })

  it('is refused whole, naming the page, when a part cannot be shown', async () => {
    const guide = await payload.create({
      collection: 'guides',
      data: { ...guideData(ids), slug: 'abime', title: 'Fiche abîmée', _status: 'published' },
    })
    const heading = { type: 'heading', tag: 'h2', version: 1, children: [text('Titre')] }
    const steps = [{ title: 'Étape', text: richText(paragraph(text('x')), heading) }]
    await payload.db.updateOne({ collection: 'guides', id: guide.id, data: { steps }, req: {} })
    await expect(buildSnapshot({ payload })).rejects.toMatchObject({
      code: 'snapshot.text',
      message: expect.stringMatching(/Fiche abîmée.*heading/) as string,
    })
    await payload.delete({ collection: 'guides', id: guide.id })
  })

  it('is refused whole, naming the page, when a page cites what is not on line', async () => {
    const set = { _status: 'draft' }
    const id = ids.organization
    await payload.db.updateOne({ collection: 'organizations', id, data: set, req: {} })
    await expect(buildSnapshot({ payload })).rejects.toMatchObject({
      code: 'snapshot.references',
      message: expect.stringContaining('partenaire') as string,
    })
    const data = { _status: 'published' }
    await payload.db.updateOne({ collection: 'organizations', id, data, req: {} })
  })
})

describe('what pages cite', () => {
  it('cannot be withdrawn, trashed or deleted while they do', async () => {
    const id = ids.organization
    const data = { _status: 'draft' } as const
    const withdraw = payload.update({ collection: 'organizations', id, data })
    await expect(withdraw).rejects.toThrow(/sert encore/)
    const trashed = { deletedAt: new Date().toISOString() }
    const trash = payload.update({ collection: 'organizations', id, data: trashed })
    await expect(trash).rejects.toThrow(/sert encore/)
    for (const [collection, used] of [
      ['organizations', id],
      ['themes', ids.theme],
      ['services', ids.service],
      ['hotlines', ids.hotline],
    ] as const)
      await expect(payload.delete({ collection, id: used }), collection).rejects.toThrow(
        /sert encore/,
      )
    await expect(buildSnapshot({ payload })).resolves.toBeTruthy()
  })

  it('is not chosen while it is a draft', async () => {
    const draft = await payload.create({
      collection: 'organizations',
      data: {
        name: 'Nouveau partenaire',
        slug: '',
        description: 'Ébauche.',
        rubrics: [ids.rubric],
        sources: [{ title: 'Source', url: 'https://www.service-public.gouv.fr' }],
        _status: 'draft',
      },
      draft: true,
    })
    const contacts = [{ organization: draft.id, reason: 'Pour voir.' }]
    const made = payload.create({
      collection: 'guides',
      data: { ...guideData(ids), title: 'Vers un brouillon', contacts, _status: 'published' },
    })
    await expect(made).rejects.toMatchObject({
      data: { errors: [{ path: 'contacts.0.organization' }] },
    })
  })

  it('may be changed as a draft meanwhile', async () => {
    const draft = await payload.update({
      collection: 'organizations',
      id: ids.organization,
      data: { name: 'Autre nom' },
      draft: true,
    })
    expect(draft).toMatchObject({ name: 'Autre nom', _status: 'draft' })
  })
})

describe('an address', () => {
  it('is made from the title, without losing accented letters', async () => {
    const guide = await payload.create({
      collection: 'guides',
      data: {
        ...guideData(ids),
        title: 'Aide à l’énergie : chèque & cœur d’été',
        _status: 'published',
      },
    })
    expect(guide.slug).toBe('aide-a-l-energie-cheque-et-coeur-d-ete')
  })

  it.each([
    ['titre-deux', /déjà prise par/],
    ['nouveau', /corbeille/],
    ['theme', /réservé/],
    ['Pas Bon', /Minuscules/],
  ])('%s is refused with a reason', async (slug, reason) => {
    const made = payload.create({
      collection: 'guides',
      data: { ...guideData(ids), slug, _status: 'draft' },
      draft: true,
    })
    await expect(made).rejects.toMatchObject({
      data: { errors: [{ path: 'slug', message: expect.stringMatching(reason) as string }] },
    })
  })
})

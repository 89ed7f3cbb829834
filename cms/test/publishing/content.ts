import { RUBRIC_SLUGS } from '@infos-droits/shared'
import type { Payload } from 'payload'
import type { Guide } from '../../src/payload-types.ts'

type RichText = Guide['steps'][number]['text']

/** Rich text with the given nodes as its paragraphs' content. */
export const richText = (...children: Record<string, unknown>[]): RichText => ({
  root: {
    type: 'root',
    format: '',
    indent: 0,
    version: 1,
    direction: null,
    children: children as never,
  },
})

export const paragraph = (...children: Record<string, unknown>[]) => ({
  type: 'paragraph',
  version: 1,
  children,
})

export const text = (value: string, format = 0) => ({
  type: 'text',
  text: value,
  format,
  version: 1,
})

const source = { title: 'Source', url: 'https://www.service-public.gouv.fr', checkedOn: null }

export type Ids = {
  rubric: string
  theme: string
  organization: string
  service: string
  hotline: string
}

/** The least a site can be made of: settings, eight rubrics, one theme, partner, service, helpline. */
export const makeGround = async (payload: Payload): Promise<Ids> => {
  await payload.updateGlobal({
    slug: 'settings',
    data: {
      siteName: 'infos-droits',
      tagline: 'Vos droits',
      town: 'Versailles',
      department: 'Yvelines',
      departmentCode: '78',
      publisher: { name: 'CCAS', phone: '01 30 97 80 00' },
      desk: { name: 'Accueil' },
      answerDays: 5,
      retentionDays: 90,
      backupDays: 30,
      linkDays: 30,
      postsPerMinute: 30,
      senderName: 'x',
      senderAddress: 'x@infos-droits.example',
      neutralSenderName: 'x',
    },
  })
  const rubrics: string[] = []
  for (const [index, slug] of RUBRIC_SLUGS.entries()) {
    const data = { slug, name: slug, need: 'Besoin', summary: 'Résumé', order: index + 1 }
    rubrics.push((await payload.create({ collection: 'rubrics', data })).id)
  }
  const rubric = rubrics[1] ?? ''
  const theme = await payload.create({
    collection: 'themes',
    data: { title: 'Payer', summary: 'Payer son loyer', rubric, order: 1, slug: 'payer' },
  })
  const organization = await payload.create({
    collection: 'organizations',
    data: {
      name: 'ADIL des Yvelines',
      slug: 'adil-78',
      description: 'Conseil.',
      rubrics: [rubric],
      sources: [source],
      _status: 'published',
    },
  })
  const service = await payload.create({
    collection: 'services',
    data: {
      organization: organization.id,
      name: 'Conseil',
      slug: 'conseil',
      description: 'Un juriste répond.',
      eligibility: 'Tout le monde.',
      rubrics: [rubric],
      order: 1,
    },
  })
  const hotline = await payload.create({
    collection: 'hotlines',
    data: {
      number: '115',
      name: 'Urgence sociale',
      slug: '115',
      purpose: 'Dormir.',
      order: 1,
      source,
    },
  })
  return {
    rubric,
    theme: theme.id,
    organization: organization.id,
    service: service.id,
    hotline: hotline.id,
  }
}

/** A guide that uses all of it. */
export const guideData = (ids: Ids) => ({
  // Left empty as in the form: made from the title.
  slug: '',
  title: 'Je n’arrive plus à payer mon loyer',
  summary: 'Une phrase. Deux phrases.',
  audience: [{ text: 'Vous êtes locataire.' }],
  steps: [{ title: 'Prévenez', text: richText(paragraph(text('Appelez '), text('vite', 1))) }],
  prepare: [{ text: 'Votre bail' }],
  contacts: [{ organization: ids.organization, service: ids.service, reason: 'Pour un conseil.' }],
  hotlines: [ids.hotline],
  links: [
    { label: 'Page', url: 'https://www.service-public.gouv.fr', publisher: 'Service Public' },
  ],
  synonyms: ['loyer en retard'],
  sources: [source],
  rubric: ids.rubric,
  themes: [ids.theme],
})

import { RUBRIC_SLUGS } from '@infos-droits/shared'
import type { Payload } from 'payload'
import type { User } from '../../src/payload-types.ts'

/** Of every account. */
export const PASSWORD = 'une-phrase-de-passe-assez-longue'

export type Network = {
  /** Organizations by id. */
  adil: string
  ccas: string
  cpam: string
  users: { lead: User; partner: User; reception: User }
}

/** Three partners (the CPAM without any address), a route to each, and one account of each role. */
export const plantNetwork = async (payload: Payload): Promise<Network> => {
  await payload.updateGlobal({
    slug: 'settings',
    data: {
      siteName: 'Mes droits',
      tagline: 'Essai',
      town: 'Ville',
      department: 'Département',
      departmentCode: '99',
      publisher: { name: 'CCAS' },
      desk: { name: 'Accueil' },
      senderName: 'Mes droits',
      senderAddress: 'site@exemple.example',
      neutralSenderName: 'Messagerie',
      answerDays: 5,
      retentionDays: 90,
      backupDays: 30,
      linkDays: 30,
      postsPerMinute: 30,
    },
  })
  const { docs: rubrics } = await payload.find({ collection: 'rubrics', limit: 1 })
  let rubric = rubrics[0]?.id
  for (const [order, slug] of RUBRIC_SLUGS.entries()) {
    if (rubrics.length > 0) break
    const data = { slug, name: slug, need: slug, summary: slug, order }
    const created = await payload.create({ collection: 'rubrics', data })
    rubric ??= created.id
  }
  if (rubric === undefined) throw new Error('no rubric')
  const organization = async (slug: string, contactEmail?: string) =>
    (
      await payload.create({
        collection: 'organizations',
        draft: false,
        data: {
          slug,
          name: slug,
          description: slug,
          rubrics: [rubric],
          sources: [{ title: slug, url: 'https://www.service-public.gouv.fr' }],
          _status: 'published',
          ...(contactEmail === undefined ? {} : { contactEmail }),
        },
      })
    ).id
  const adil = await organization('adil-test', 'adil@exemple.example')
  const ccas = await organization('ccas-test', 'ccas@exemple.example')
  const cpam = await organization('cpam-test')
  for (const [slug, id] of [
    ['logement', adil],
    ['precarite', ccas],
    ['sante', cpam],
  ] as const)
    await payload.create({
      collection: 'routes',
      data: { rubric: slug, territory: 'here', organization: id },
    })
  const user = async (role: User['role'], organizationId?: string) =>
    ({
      ...(await payload.create({
        collection: 'users',
        data: {
          email: `${role}@exemple.example`,
          name: role,
          role,
          password: PASSWORD,
          ...(organizationId === undefined ? {} : { organization: organizationId }),
        },
      })),
      collection: 'users',
    }) as User
  const users = {
    lead: await user('lead'),
    partner: await user('partner', adil),
    reception: await user('reception'),
  }
  return { adil, ccas, cpam, users }
}

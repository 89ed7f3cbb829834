import type { CollectionSlug, Payload, TypedUser } from 'payload'
import { createPlant, fieldsOf, withoutUnique, type Secret } from './secrets.ts'

/** Must never reach anyone but the lead (and, for the first, the partner it belongs to). */
export const SECRETS = {
  contactEmail: 'planted-contact@adil.example',
  person: 'planted-person@citizen.example',
  question: 'planted-question-text',
  token: 'planted-token-hash',
  note: 'planted-note',
}

export const ROLES = ['anonymous', 'partnerA', 'partnerB', 'reception', 'lead'] as const
export type Role = (typeof ROLES)[number]

/** Two documents of a collection: `a` is public or partner A's, `b` is a draft or partner B's. */
type Pair = { a: string; b: string }

export type World = {
  users: Record<Role, TypedUser | undefined>
  pairs: Partial<Record<string, Pair>>
  /** With `everywhere`: a second `a` of each collection, and what was planted in every field. */
  twins: Partial<Record<string, string>>
  secrets: Secret[]
}

const source = { title: 'Source', url: 'https://www.service-public.gouv.fr', checkedOn: null }

const rich = (text: string) => ({
  root: {
    type: 'root',
    format: '' as const,
    indent: 0,
    version: 1,
    direction: null,
    children: [
      {
        type: 'paragraph',
        format: '' as const,
        indent: 0,
        version: 1,
        direction: null,
        children: [
          { type: 'text', text, format: 0, detail: 0, mode: 'normal', style: '', version: 1 },
        ],
      },
    ],
  },
})

/** One guide's data, ready to be created. */
const guideData = ({ rubric, theme, slug }: { rubric: string; theme: string; slug: string }) => ({
  slug,
  title: `Fiche ${slug}`,
  summary: 'Une phrase. Deux phrases.',
  audience: [{ text: 'Vous êtes concerné.' }],
  steps: [{ title: 'Étape', text: rich('Faites ceci.') }],
  links: [
    { label: 'Lien', url: 'https://www.service-public.gouv.fr', publisher: 'Service Public' },
  ],
  synonyms: ['mot'],
  sources: [source],
  rubric,
  themes: [theme],
})

/** What news and events have in common. */
const page = (slug: string) => ({ slug, title: slug, summary: slug, text: rich(slug) })

const status = (of: 'a' | 'b') => ({ _status: of === 'a' ? 'published' : 'draft' })

const organizationData = ({ rubric, slug }: { rubric: string; slug: string }) => ({
  slug,
  name: `Partenaire ${slug}`,
  description: 'Ce qu’il fait.',
  rubrics: [rubric],
  sources: [source],
})

type Data = Record<string, unknown>

/** Plants two documents in every collection of ours, past access and hooks' side effects. */
export const plant = async (
  payload: Payload,
  { everywhere = false }: { /** Something in every field. */ everywhere?: boolean } = {},
): Promise<World> => {
  const { plantIn } = createPlant()
  const secrets: Secret[] = []
  const given = new Map<string, Data>()
  const make = async (collection: CollectionSlug, data: Data): Promise<string> => {
    const fields = fieldsOf(payload.config, collection)
    const { filled, planted } = everywhere ? plantIn(fields, data) : { filled: data, planted: [] }
    const doc: unknown = await payload.db.create({ collection, data: filled, req: {} })
    const { id } = doc as { id: string }
    given.set(id, data)
    secrets.push(...planted.map((secret) => ({ ...secret, collection, id })))
    return id
  }
  const rubric = (slug: string, order: number) =>
    make('rubrics', { slug, name: slug, need: slug, summary: slug, order })
  const rubrics = { a: await rubric('logement', 1), b: await rubric('famille', 2) }
  const theme = (slug: string, of: string) =>
    make('themes', { slug, rubric: of, title: slug, summary: slug, order: 1 })
  const themes = { a: await theme('loyer', rubrics.a), b: await theme('enfants', rubrics.b) }
  const organization = (slug: string, more: object) =>
    make('organizations', { ...organizationData({ rubric: rubrics.a, slug }), ...more })
  const organizations = {
    a: await organization('adil', { _status: 'published', contactEmail: SECRETS.contactEmail }),
    b: await organization('caf', { _status: 'draft' }),
  }
  const guide = (slug: string, _status: string) =>
    make('guides', { ...guideData({ rubric: rubrics.a, theme: themes.a, slug }), _status })
  const guides = { a: await guide('loyer', 'published'), b: await guide('brouillon', 'draft') }
  const service = (slug: string, of: string) =>
    make('services', {
      slug,
      name: slug,
      organization: of,
      description: slug,
      eligibility: slug,
      rubrics: [rubrics.a],
      order: 1,
    })
  const location = (slug: string, of: string) =>
    make('locations', { slug, name: slug, organization: of, city: 'Versailles', order: 1 })
  const hotline = (slug: string) =>
    make('hotlines', { slug, number: '115', name: slug, purpose: slug, order: 1, source })
  const image = (name: string) =>
    make('media', {
      alt: name,
      licence: 'own',
      filename: `${name}.webp`,
      mimeType: 'image/webp',
      filesize: 1,
    })
  const user = async (data: Record<string, unknown>) =>
    payload.create({
      collection: 'users',
      data: { password: 'une-longue-phrase-secrète', ...data } as never,
    })
  const accounts = {
    lead: await user({ email: 'lead@team.example', name: 'Lead', role: 'lead' }),
    partnerA: await user({
      email: 'a@team.example',
      name: 'A',
      role: 'partner',
      organization: organizations.a,
    }),
    partnerB: await user({
      email: 'b@team.example',
      name: 'B',
      role: 'partner',
      organization: organizations.b,
    }),
    reception: await user({ email: 'r@team.example', name: 'R', role: 'reception' }),
  }
  const ticket = (reference: string, of: string, state: string) =>
    make('tickets', {
      reference,
      state,
      rubric: 'logement',
      territory: 'here',
      channel: 'email',
      organization: of,
      receivedAt: new Date(),
      dueAt: new Date(),
      revision: 1,
      masked: 'masked',
      text: SECRETS.question,
      person: { email: SECRETS.person, firstName: SECRETS.person },
      history: [{ at: new Date(), event: 'received', by: 'site', note: SECRETS.note }],
    })
  const tickets = {
    a: await ticket('AAAA-AAAA', organizations.a, 'with_partner'),
    b: await ticket('BBBB-BBBB', organizations.b, 'to_hand_over'),
  }
  const two = async (one: (of: 'a' | 'b') => Promise<string>): Promise<Pair> => ({
    a: await one('a'),
    b: await one('b'),
  })
  const contentGaps = await two((of) => make('contentGaps', { title: of }))
  const hotlines = await two((of) => hotline(`numero-${of}`))
  const signedIn = (doc: object): TypedUser => ({ ...doc, collection: 'users' }) as TypedUser
  const world: World = {
    twins: {},
    secrets,
    users: {
      anonymous: undefined,
      partnerA: signedIn(accounts.partnerA),
      partnerB: signedIn(accounts.partnerB),
      reception: signedIn(accounts.reception),
      lead: signedIn(accounts.lead),
    },
    pairs: {
      rubrics,
      themes,
      organizations,
      guides,
      tickets,
      users: { a: accounts.partnerA.id, b: accounts.partnerB.id },
      services: await two((of) => service(`service-${of}`, organizations[of])),
      locations: await two((of) => location(`lieu-${of}`, organizations[of])),
      hotlines,
      'glossary-terms': await two((of) =>
        make('glossary-terms', { slug: of, term: of, definition: of, ...status(of) }),
      ),
      news: await two((of) =>
        // Published, it leads to an organization that is not.
        make('news', {
          ...page(of),
          publishedOn: new Date(),
          organization: organizations[of === 'a' ? 'b' : 'a'],
          ...status(of),
        }),
      ),
      events: await two((of) =>
        make('events', {
          ...page(of),
          startsAt: new Date(),
          mode: 'onsite',
          place: { name: of },
          ...status(of),
        }),
      ),
      resources: await two((of) =>
        make('resources', {
          slug: of,
          title: of,
          summary: of,
          kind: 'link',
          url: source.url,
          publisher: of,
          ...status(of),
        }),
      ),
      'published-answers': await two((of) =>
        make('published-answers', { question: of, guide: guides.a, ...status(of) }),
      ),
      thesaurus: await two((of) =>
        make('thesaurus', { says: [`dit ${of}`], means: ['sens'], title: of, keys: [`dit ${of}`] }),
      ),
      'best-bets': await two((of) => {
        const page = { relationTo: 'guides', value: guides[of] }
        return make('best-bets', { queries: [of], page, title: of, keys: [of] })
      }),
      dangers: await two((of) =>
        make('dangers', { name: of, words: ['feu'], hotlines: [hotlines.b] }),
      ),
      'plain-words': await two((of) => make('plain-words', { hard: [of], plain: of, title: of })),
      paragraphs: await two((of) => make('paragraphs', { title: of })),
      intents: await two((of) => make('intents', { words: [of], favours: 'hotline', title: of })),
      media: await two((of) => image(`image-${of}`)),
      routes: await two((of) =>
        make('routes', { rubric: 'logement', territory: 'here', organization: organizations[of] }),
      ),
      absences: await two((of) =>
        make('absences', { organization: organizations[of], from: new Date(), note: of }),
      ),
      corrections: await two((of) =>
        make('corrections', {
          organization: organizations[of],
          state: 'waiting',
          by: of,
          before: [],
          after: [],
          revision: 1,
        }),
      ),
      contentGaps,
      gapMarks: await two((of) => make('gapMarks', { ticket: tickets[of], gap: contentGaps[of] })),
      answerLinks: await two((of) =>
        make('answerLinks', { ticket: tickets[of], kind: 'guides', page: guides[of] }),
      ),
      tallies: await two((of) => make('tallies', { key: of, count: 1 })),
      letterTemplates: await two((of) =>
        make('letterTemplates', { key: of, body: of, revision: 1 }),
      ),
      partnerLinks: await two((of) =>
        make('partnerLinks', {
          ticket: tickets[of],
          organization: organizations[of],
          tokenHash: SECRETS.token,
          expiresAt: new Date(),
        }),
      ),
      contributions: await two((of) =>
        make('contributions', {
          ticket: tickets[of],
          organization: organizations[of],
          state: 'asked',
          revision: 1,
          askedAt: new Date(),
          text: SECRETS.note,
        }),
      ),
      mails: await two((of) =>
        make('mails', {
          kind: 'partner-question',
          state: 'waiting',
          ticket: tickets[of],
          attempts: 0,
          notBefore: new Date(),
        }),
      ),
      messages: await two((of) =>
        make('messages', {
          ticket: tickets[of],
          by: 'person',
          at: new Date(),
          shown: SECRETS.question,
          whole: SECRETS.question,
          sender: SECRETS.person,
        }),
      ),
      mailEvents: await two((of) =>
        make('mailEvents', {
          kind: 'received',
          eventId: `event-${of}`,
          at: new Date(),
          state: 'done',
          attempts: 1,
          notBefore: new Date(),
          ticket: tickets[of],
          senderHash: SECRETS.token,
          namedHashes: [SECRETS.token],
        }),
      ),
      presences: await two((of) =>
        make('presences', {
          key: `presence-${of}`,
          ticket: tickets[of],
          reader: 'x',
          until: new Date(),
        }),
      ),
      sealedParts: await two((of) => make('sealedParts', { of, n: 0 })),
      counts: await two((of) =>
        make('counts', {
          month: of === 'a' ? '2026-10' : '2026-11',
          rubric: 'logement',
          territory: 'here',
          count: 1,
        }),
      ),
      erasures: await two((of) =>
        make('erasures', {
          reference: of,
          at: new Date().toISOString(),
          reason: 'request',
          backupsUntil: new Date().toISOString(),
        }),
      ),
      accessLog: await two((of) =>
        make('accessLog', {
          seq: of === 'a' ? 9001 : 9002,
          at: new Date().toISOString(),
          user: accounts.lead.id,
          event: 'contact',
          ticket: tickets[of],
          hash: of,
          keyId: 'k',
        }),
      ),
      signals: await two((of) =>
        make('signals', {
          id: `signal-${of}`,
          kind: 'error',
          page: '/logement/',
          text: SECRETS.note,
          day: '2026-11-22',
          state: 'new',
        }),
      ),
      visits: await two((of) =>
        make('visits', { id: `visit-${of}`, day: '2026-11-22', outcome: 'notFound' }),
      ),
      desks: await two((of) => make('desks', { name: of, code: SECRETS.token + of })),
      publications: await two((of) =>
        make('publications', { state: 'waiting', cause: of, requestedAt: new Date() }),
      ),
      'former-addresses': await two((of) =>
        make('former-addresses', {
          address: `/annuaire/${of}/`,
          kind: 'organizations',
          view: 'page',
        }),
      ),
      previewLinks: await two(() =>
        make('previewLinks', {
          kind: 'guides',
          madeBy: accounts.partnerA.id,
          expiresAt: new Date(),
        }),
      ),
      seeded: await two((of) => make('seeded', { key: of })),
      secondFactors: await two((of) =>
        make('secondFactors', {
          id: SECRETS.token + of,
          secret: SECRETS.token,
          lastStep: 0,
          attempts: 0,
          locks: 0,
        }),
      ),
      signIns: await two((of) =>
        make('signIns', {
          id: SECRETS.token + of,
          user: accounts.partnerA.id,
          state: 'passed',
          expiresAt: new Date(),
        }),
      ),
      keyChecks: await two((of) => make('keyChecks', { name: of, wrapped: of })),
      'payload-locked-documents': await two((of) =>
        make('payload-locked-documents', {
          globalSlug: of,
          document: { relationTo: 'tickets', value: tickets.b },
          user: {
            relationTo: 'users',
            value: of === 'a' ? accounts.partnerA.id : accounts.lead.id,
          },
        }),
      ),
      'payload-preferences': await two((of) =>
        make('payload-preferences', {
          key: of,
          user: {
            relationTo: 'users',
            value: of === 'a' ? accounts.partnerA.id : accounts.partnerB.id,
          },
        }),
      ),
      'payload-jobs': await two(() => make('payload-jobs', { taskSlug: 'schedulePublish' })),
      'payload-kv': await two((of) => make('payload-kv', { key: `test-${of}`, data: {} })),
      'payload-migrations': await two((of) => make('payload-migrations', { name: of, batch: 1 })),
    },
  }
  if (!everywhere) return world
  for (const [slug, pair] of Object.entries(world.pairs)) {
    const data = pair === undefined ? undefined : given.get(pair.a)
    if (data === undefined) continue
    const bare = withoutUnique(payload.config, slug, data)
    world.twins[slug] = await make(slug as CollectionSlug, bare)
  }
  return world
}

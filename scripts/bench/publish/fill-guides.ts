import { MongoClient, ObjectId, type Collection, type Document } from 'mongodb'

/** Characters of text of a guide: about what a page of an official site holds. */
const TEXT = 7000
/** Guides that show the one partner. */
const SHOWN_ON = 300
/** The most that the form takes. */
const CONTACTS = 8
const BATCH = 250

type Row = Document & { id: string }
type Step = Row & { text: { root: { children: unknown[] } } }
type StoredGuide = Document & {
  _id: ObjectId
  slug: string
  title: string
  steps: Step[]
  contacts?: (Row & { organization: ObjectId })[]
}

/** What there is then. */
export type FilledGuides = {
  /** All that are published. */
  guides: number
  /** Shown on exactly so many of them. */
  partner: { id: string; slug: string; shownOn: number }
}

/**
 * Fills a scratch database up to `count` published guides of about seven thousand characters, made of the
 * paragraphs of those that the seed brought, each with its version as Payload keeps it; the same at each run.
 * Nothing is asked to be published.
 */
export const fillGuides = async ({
  databaseUrl,
  count,
}: {
  databaseUrl: string
  count: number
}): Promise<FilledGuides> => {
  const client = new MongoClient(databaseUrl)
  try {
    const guides = client.db().collection<StoredGuide>('guides')
    const versions = client.db().collection('_guides_versions')
    const seeded = await guides.find({ _status: 'published' }).sort({ slug: 1 }).toArray()
    const partner = await leastShown({
      organizations: client.db().collection('organizations'),
      seeded,
    })
    const steps = seeded.flatMap((guide) => guide.steps)
    const missing = SHOWN_ON - partner.shownOn
    const make = (index: number): StoredGuide => {
      const guide = longer({ guide: seeded[index % seeded.length], steps, index })
      const contacts = (guide.contacts ?? []).filter(
        ({ organization }) => !organization.equals(partner.id),
      )
      const own = { id: rowId(), organization: partner.id, reason: 'Pour un conseil.' }
      const round = 1 + Math.floor(index / seeded.length)
      return {
        ...guide,
        _id: new ObjectId(),
        slug: `${guide.slug}-${String(round)}`,
        title: `${guide.title} (${String(round)})`,
        contacts: index < missing ? [...contacts.slice(0, CONTACTS - 1), own] : contacts,
      }
    }
    for (let made = seeded.length; made < count; made += BATCH) {
      const size = Math.min(BATCH, count - made)
      const docs = Array.from({ length: size }, (_, at) => make(made - seeded.length + at))
      await guides.insertMany(docs, { ordered: false })
      await versions.insertMany(docs.map(versionOf), { ordered: false })
    }
    const shown = { _status: 'published', 'contacts.organization': partner.id }
    return {
      guides: await guides.countDocuments({ _status: 'published' }),
      partner: {
        id: partner.id.toHexString(),
        slug: partner.slug,
        shownOn: await guides.countDocuments(shown),
      },
    }
  } finally {
    await client.close()
  }
}

const rowId = (): string => new ObjectId().toHexString()

/** The partner that the fewest guides show. */
const leastShown = async ({
  organizations,
  seeded,
}: {
  organizations: Collection
  seeded: readonly StoredGuide[]
}) => {
  const shownOn = (id: ObjectId) =>
    seeded.filter(({ contacts = [] }) => contacts.some((each) => each.organization.equals(id)))
      .length
  const found = await organizations.find({ _status: 'published' }).sort({ slug: 1 }).toArray()
  const [least] = found
    .map(({ _id, slug }) => ({ id: _id, slug: String(slug), shownOn: shownOn(_id) }))
    .sort((a, b) => a.shownOn - b.shownOn)
  if (least === undefined) throw new Error('the database has no partner')
  return least
}

/** The guide with paragraphs of others after its own, until it is as long as it should be. */
const longer = ({
  guide,
  steps,
  index,
}: {
  guide: StoredGuide | undefined
  steps: readonly Step[]
  index: number
}): StoredGuide => {
  if (guide === undefined) throw new Error('the database has no guide to copy')
  const taken = guide.steps.map(copied)
  let length = taken.reduce((sum, { text }) => sum + lengthOf(text), 0)
  for (let at = index * 7, into = 0; length < TEXT; at += 1 + (index % 13), into += 1) {
    const [step, own] = [steps[at % steps.length], taken[into % taken.length]]
    if (step === undefined || own === undefined) throw new Error('the guides have no step to copy')
    // A guide has ten steps at most: they become longer, not more.
    own.text.root.children.push(...step.text.root.children)
    length += lengthOf(step.text)
  }
  return { ...guide, steps: taken }
}

const copied = (step: Step): Step => {
  const { root } = step.text
  return { ...step, text: { ...step.text, root: { ...root, children: [...root.children] } } }
}

/** Characters of a stored text, its nodes left out. */
const lengthOf = (node: unknown): number => {
  if (node === null || typeof node !== 'object') return 0
  const own = 'text' in node && typeof node.text === 'string' ? node.text.length : 0
  return Object.values(node).reduce((sum: number, inner: unknown) => sum + lengthOf(inner), own)
}

const versionOf = ({ _id, __v: _, ...version }: StoredGuide) => ({
  parent: _id,
  version,
  createdAt: version['createdAt'] as Date,
  updatedAt: version['updatedAt'] as Date,
  latest: true,
  __v: 0,
})

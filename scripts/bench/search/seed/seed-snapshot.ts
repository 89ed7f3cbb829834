import {
  AppError,
  messageOf,
  parseOrThrow,
  paths,
  RUBRIC_SLUGS,
  type Snapshot,
} from '@infos-droits/shared'
import { readSnapshot, sealSnapshot, type SnapshotContent } from '@infos-droits/shared/crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { z } from 'zod'
import { ROOT } from '../../../src/root.ts'
import { labels } from '../labels.fr.ts'
import { markdownToHtml } from './markdown.ts'
import * as files from './schema.ts'

/** Nothing that is searched depends on it. */
const AS_OF = '2026-01-01T00:00:00.000Z'

const SEED = join(ROOT, 'cms', 'seed')

/**
 * The starting content as a snapshot, straight from its files: what the CMS publishes after a first
 * start, as far as the search sees it, without a CMS.
 *
 * @throws AppError `bench.seed`, or those of `readSnapshot`.
 */
export const seedSnapshot = (directory: string = SEED): Snapshot => {
  const one = <Schema extends z.ZodType>(name: string, schema: Schema): z.output<Schema> =>
    readYaml({ file: join(directory, name), schema })
  const all = <Schema extends z.ZodType>(name: string, schema: Schema): z.output<Schema>[] =>
    yamlFiles(join(directory, name)).map((file) => readYaml({ file, schema }))
  const guides = bySlug(all('guides', files.guideFileSchema))
  const rubrics = new Map(guides.map(({ slug, rubric }) => [slug, rubric]))
  const addressOf = (slug: string) => paths.guide(rubrics.get(slug) ?? '', slug)
  const toHtml = (steps: { title: string; text: string }[]) =>
    steps.map(({ title, text }) => ({ title, html: markdownToHtml({ markdown: text, addressOf }) }))
  const content: SnapshotContent = {
    version: 1,
    lang: 'fr',
    asOf: AS_OF,
    settings: one('settings.yaml', files.settingsFileSchema),
    rubrics: numbered(one('rubrics.yaml', files.rubricFileSchema)),
    themes: RUBRIC_SLUGS.toSorted().flatMap((rubric) =>
      numbered(one(`themes/${rubric}.yaml`, files.themeFileSchema)).map((theme) => ({
        ...theme,
        id: `${rubric}/${theme.slug}`,
        rubric,
      })),
    ),
    guides: guides.map((guide) => ({
      ...guide,
      picture: null,
      steps: toHtml(guide.steps),
      easyRead: guide.easyRead && { ...guide.easyRead, steps: toHtml(guide.easyRead.steps) },
      contacts: guide.contacts.map((contact) => ({ ...contact, service: null })),
      updatedAt: AS_OF,
    })),
    organizations: bySlug(all('organizations', files.organizationFileSchema)).map(
      (organization) => ({ ...organization, picture: null }),
    ),
    hotlines: numbered(one('hotlines.yaml', files.hotlineFileSchema)),
    // Nothing of these is searched.
    glossary: [],
    news: [],
    events: [],
    resources: [],
    search: one('search.yaml', files.wordsFileSchema),
  }
  return readSnapshot(sealSnapshot(content))
}

const readYaml = <Schema extends z.ZodType>({
  file,
  schema,
}: {
  file: string
  schema: Schema
}): z.output<Schema> => {
  let input: unknown
  try {
    input = parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    const message = labels.unreadable({ file, why: messageOf(cause) })
    throw new AppError({ code: 'bench.seed', message, cause })
  }
  return parseOrThrow({ schema, input, code: 'bench.seed', what: file })
}

const yamlFiles = (directory: string): string[] =>
  readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(directory, name))

type Slugged = { slug: string }

const withId = <Item extends Slugged>(item: Item): Item & { id: string } => ({
  ...item,
  id: item.slug,
})

const numbered = <Item extends Slugged>(items: Item[]) =>
  items.map((item, index) => ({ ...withId(item), order: index + 1 }))

/** As the CMS sorts them. */
const bySlug = <Item extends Slugged>(items: Item[]) =>
  items.map(withId).sort((a, b) => (a.slug < b.slug ? -1 : 1))

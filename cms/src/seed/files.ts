import {
  AppError,
  messageOf,
  parseOrThrow,
  RUBRIC_SLUGS,
  type RubricSlug,
} from '@infos-droits/shared'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import type { z } from 'zod'
import { editorialFiles } from './editorial-schema.ts'
import {
  guideFileSchema,
  hotlineFileSchema,
  organizationFileSchema,
  routeFileSchema,
  rubricFileSchema,
  themeFileSchema,
} from './schema.ts'
import { paragraphsFileSchema } from './paragraphs.ts'
import { plainWordsFileSchema } from './plain-words.ts'
import { searchFileSchema } from './search-schema.ts'
import { settingsFileSchema } from './settings-schema.ts'

export type SeedFiles = {
  settings: z.infer<typeof settingsFileSchema>
  rubrics: z.infer<typeof rubricFileSchema>
  themes: (z.infer<typeof themeFileSchema>[number] & { rubric: RubricSlug })[]
  hotlines: z.infer<typeof hotlineFileSchema>
  organizations: z.infer<typeof organizationFileSchema>[]
  guides: z.infer<typeof guideFileSchema>[]
  routes: z.infer<typeof routeFileSchema>
  search: z.infer<typeof searchFileSchema>
  plainWords: z.infer<typeof plainWordsFileSchema>
  paragraphs: z.infer<typeof paragraphsFileSchema>
} & EditorialFiles

type EditorialFiles = {
  [File in keyof typeof editorialFiles]: z.infer<(typeof editorialFiles)[File]>
}

/**
 * Every data file of the seed, checked.
 *
 * @throws AppError `seed.file`, naming the file and each wrong field.
 */
export const readSeedFiles = async ({ directory }: { directory: string }): Promise<SeedFiles> => {
  const one = <Schema extends z.ZodType>(name: string, schema: Schema) =>
    readYaml({ file: path.join(directory, name), schema })
  const perhaps = async <Schema extends z.ZodType>(name: string, schema: Schema) =>
    existsSync(path.join(directory, name)) ? one(name, schema) : schema.parse([])
  const folder = async <Schema extends z.ZodType>(name: string, schema: Schema) => {
    const files = await listYaml(path.join(directory, name))
    return Promise.all(files.map((file) => readYaml({ file, schema })))
  }
  const themes = await Promise.all(
    RUBRIC_SLUGS.map(async (rubric) => {
      const listed = await one(`themes/${rubric}.yaml`, themeFileSchema)
      return listed.map((theme) => ({ ...theme, rubric }))
    }),
  )
  return {
    settings: await one('settings.yaml', settingsFileSchema),
    rubrics: await one('rubrics.yaml', rubricFileSchema),
    themes: themes.flat(),
    hotlines: await one('hotlines.yaml', hotlineFileSchema),
    organizations: await folder('organizations', organizationFileSchema),
    guides: await folder('guides', guideFileSchema),
    routes: await one('routes.yaml', routeFileSchema),
    search: await one('search.yaml', searchFileSchema),
    plainWords: await perhaps('plain-words.yaml', plainWordsFileSchema),
    paragraphs: await perhaps('paragraphs.yaml', paragraphsFileSchema),
    glossary: await perhaps('glossary.yaml', editorialFiles.glossary),
    news: await perhaps('news.yaml', editorialFiles.news),
    events: await perhaps('events.yaml', editorialFiles.events),
    resources: await perhaps('resources.yaml', editorialFiles.resources),
  }
}

const readYaml = async <Schema extends z.ZodType>({
  file,
  schema,
}: {
  file: string
  schema: Schema
}): Promise<z.output<Schema>> => {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => fail(file, cause))
  let input: unknown
  try {
    input = parse(text)
  } catch (cause) {
    return fail(file, cause)
  }
  return parseOrThrow({ schema, input, code: 'seed.file', what: file })
}

const fail = (file: string, cause: unknown): never => {
  throw new AppError({ code: 'seed.file', message: `${file}\u00A0: ${messageOf(cause)}`, cause })
}

const listYaml = async (directory: string): Promise<string[]> => {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
}

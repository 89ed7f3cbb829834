import type { Snapshot } from '@infos-droits/shared'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { plainPages } from './plain-pages.ts'

/** Head and foot of every page: what any site has, and no more. */
const around = (title: string, main: string): string => `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/style.css"></head>
<body><header><a href="/">Infos droits</a><nav><a href="/logement/">Logement</a></nav></header>
<main data-pagefind-body>${main}</main>
<footer><a href="/mentions-legales/">Mentions légales</a></footer></body></html>
`

const write = async (file: string, text: string): Promise<void> => {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, text)
}

const writeAll = async (files: [string, string][]): Promise<void> => {
  for (const [file, text] of files) await write(file, text)
}

/** A Hugo project of the same guides: a page each, a list for each rubric, a home page. */
export const writeHugo = async ({
  snapshot,
  folder,
}: {
  snapshot: Snapshot
  folder: string
}): Promise<void> => {
  const page = around(
    '{{ .Title }}',
    '<h1>{{ .Title }}</h1><p>{{ .Params.summary }}</p>{{ .Content }}',
  )
  const list = around(
    '{{ .Title }}',
    '<h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Params.summary }}</li>{{ end }}</ul>',
  )
  await writeAll([
    [
      join(folder, 'hugo.json'),
      '{"baseURL":"https://exemple.test/","disableKinds":["taxonomy","term"]}',
    ],
    [join(folder, 'layouts', '_default', 'single.html'), page],
    [join(folder, 'layouts', '_default', 'list.html'), list],
    ...plainPages(snapshot).map(({ rubric, slug, head, body }): [string, string] => [
      join(folder, 'content', rubric, `${slug}.md`),
      `${JSON.stringify(head)}\n\n${body}\n`,
    ]),
  ])
}

/** The same as an Eleventy project. */
export const writeEleventy = async ({
  snapshot,
  folder,
}: {
  snapshot: Snapshot
  folder: string
}): Promise<void> => {
  const page = around('{{ title }}', '<h1>{{ title }}</h1><p>{{ summary }}</p>{{ content }}')
  const list = around(
    '{{ title }}',
    '<h1>{{ title }}</h1><ul>{% for page in collections[rubric] %}<li><a href="{{ page.url }}">{{ page.data.title }}</a> {{ page.data.summary }}</li>{% endfor %}</ul>',
  )
  await writeAll([
    [join(folder, '_includes', 'page.liquid'), page],
    ...snapshot.rubrics.map(({ slug, name }): [string, string] => [
      join(folder, slug, 'index.liquid'),
      `---json\n${JSON.stringify({ title: name, rubric: slug })}\n---\n${list}`,
    ]),
    ...plainPages(snapshot).map(({ rubric, slug, head, body }): [string, string] => [
      join(folder, rubric, `${slug}.md`),
      // What looks like a template in the text is text.
      `---json\n${JSON.stringify({ ...head, layout: 'page.liquid', tags: [rubric] })}\n---\n{% raw %}\n${body}\n{% endraw %}\n`,
    ]),
  ])
}

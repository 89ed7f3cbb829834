import type { SnapshotContent } from '@infos-droits/shared/crypto'
import type { Hotline, Rubric, Theme } from '../../payload-types.ts'
import { plain, plainList, plainOrNull } from './plain.ts'
import type { References } from './references.ts'
import { makeSource } from './sources.ts'

const byOrder = (a: { order: number; slug: string }, b: { order: number; slug: string }): number =>
  a.order - b.order || (a.slug < b.slug ? -1 : 1)

export const makeRubrics = (rubrics: readonly Rubric[]): SnapshotContent['rubrics'] =>
  rubrics
    .map((rubric) => ({
      id: rubric.id,
      slug: rubric.slug,
      name: plain(rubric.name),
      need: plain(rubric.need),
      summary: plain(rubric.summary),
      order: Math.trunc(rubric.order),
    }))
    .sort(byOrder)

export const makeThemes = ({
  themes,
  references,
}: {
  themes: readonly Theme[]
  references: References
}): SnapshotContent['themes'] =>
  themes
    .map((theme) => ({
      id: theme.id,
      slug: theme.slug,
      rubric: references.rubric(theme.title, theme.rubric),
      title: plain(theme.title),
      summary: plain(theme.summary),
      order: Math.trunc(theme.order),
    }))
    .sort((a, b) => (a.rubric === b.rubric ? byOrder(a, b) : a.rubric < b.rubric ? -1 : 1))

export const makeHotlines = (hotlines: readonly Hotline[]): SnapshotContent['hotlines'] =>
  hotlines
    .map((hotline) => ({
      id: hotline.id,
      slug: hotline.slug,
      number: plain(hotline.number),
      name: plain(hotline.name),
      purpose: plain(hotline.purpose),
      hours: plainOrNull(hotline.hours),
      cost: plainOrNull(hotline.cost),
      emergency: hotline.emergency === true,
      aliases: plainList(hotline.aliases),
      source: makeSource(hotline.source),
      order: Math.trunc(hotline.order),
    }))
    .sort(byOrder)

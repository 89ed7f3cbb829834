import type { Source } from '@infos-droits/shared'
import { parisDay } from '../../paris-time.ts'
import { plain } from './plain.ts'

type Stored = { title: string; url: string; checkedOn?: string | null }

/** A source as the snapshot holds it. */
export const makeSource = (source: Stored): Source => ({
  title: plain(source.title),
  url: source.url,
  checkedOn: parisDay(source.checkedOn),
})

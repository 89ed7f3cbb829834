import type { KnownState } from './memory.ts'

type Part = { id: string; digest: string }

const only = (parts: readonly Part[]): Part[] => parts.map(({ id, digest }) => ({ id, digest }))

/** What is left of a snapshot without its words. */
export const digestsOf = (snapshot: KnownState): KnownState => ({
  version: snapshot.version,
  lang: snapshot.lang,
  digest: snapshot.digest,
  settings: { digest: snapshot.settings.digest },
  search: { digest: snapshot.search.digest },
  rubrics: only(snapshot.rubrics),
  themes: only(snapshot.themes),
  guides: only(snapshot.guides),
  organizations: only(snapshot.organizations),
  hotlines: only(snapshot.hotlines),
  glossary: only(snapshot.glossary),
  news: only(snapshot.news),
  events: only(snapshot.events),
  resources: only(snapshot.resources),
  ...(snapshot.former !== undefined && { former: snapshot.former }),
})

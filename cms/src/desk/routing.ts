import type { RubricSlug, Territory } from '@infos-droits/shared'

export type Route = {
  rubric: RubricSlug
  territory: Territory
  /** Null: to the lead. */
  organization: string | null
}

/** The organization for a question, or null when it goes to the lead. The first rule that fits wins. */
export const routeFor = ({
  rubric,
  territory,
  routes,
}: {
  rubric: RubricSlug | 'unknown'
  territory: Territory
  routes: readonly Route[]
}): string | null =>
  routes.find((route) => route.rubric === rubric && route.territory === territory)?.organization ??
  null

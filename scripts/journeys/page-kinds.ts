import type { Page } from 'playwright-core'

/** One of each kind of public page. `link`: the first page of that kind that `path` leads to. */
type PageKind = { name: string; path: string; link?: string }

const PAGE_KINDS: PageKind[] = [
  { name: 'accueil', path: '/' },
  { name: 'rubrique', path: '/logement/' },
  { name: 'theme', path: '/logement/theme/risque-expulsion/' },
  { name: 'fiche', path: '/logement/loyer-impaye/' },
  { name: 'fiche-autre', path: '/precarite/rsa/' },
  { name: 'facile-a-lire', path: '/logement/loyer-impaye/facile-a-lire/' },
  { name: 'annuaire', path: '/annuaire/' },
  { name: 'partenaire', path: '/annuaire/caf-78/' },
  { name: 'actualites', path: '/actualites/' },
  { name: 'actualite', path: '/actualites/', link: 'a[href^="/actualites/"][href$="/"]' },
  { name: 'agenda', path: '/agenda/' },
  { name: 'evenement', path: '/agenda/', link: 'a[href^="/agenda/"][href$="/"]' },
  { name: 'ressources', path: '/ressources/' },
  { name: 'ressource', path: '/ressources/', link: 'a[href^="/ressources/"][href$="/"]' },
  { name: 'glossaire', path: '/glossaire/' },
  { name: 'recherche', path: '/recherche/?q=rsa' },
  { name: 'question', path: '/poser-une-question/' },
  { name: 'numeros-utiles', path: '/numeros-utiles/' },
  { name: 'aide', path: '/aide/' },
  { name: 'plan-du-site', path: '/plan-du-site/' },
  { name: 'mentions-legales', path: '/mentions-legales/' },
  { name: 'donnees-personnelles', path: '/donnees-personnelles/' },
  { name: 'accessibilite', path: '/accessibilite/' },
  { name: 'guichet', path: '/guichet/' },
  { name: 'hors-ligne', path: '/hors-ligne/' },
  { name: 'introuvable', path: '/n-existe-pas/' },
]

/** Opens one page of each kind in turn. */
export const eachPageKind = async (
  { page, siteUrl }: { page: Page; siteUrl: string },
  look: (name: string) => Promise<void>,
): Promise<void> => {
  for (const { name, path, link } of PAGE_KINDS) {
    await page.goto(`${siteUrl}${path}`)
    if (link !== undefined) {
      const href = await page.locator(`main ${link}`).first().getAttribute('href')
      await page.goto(new URL(href ?? '', siteUrl).href)
    }
    await look(name)
  }
}

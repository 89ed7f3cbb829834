import { expect, it } from 'vitest'
import { brokenInOutline } from './links.ts'
import type { Outline } from './outline.ts'

const guide = {
  slug: 'changer-d-adresse',
  rubric: 'precarite' as const,
  title: 'Je change d’adresse',
  themes: ['adresse-demarches'],
  contacts: [{ organization: 'mairie', service: 'accueil' }],
  hotlines: ['39-39'],
  leadsTo: [],
}
const theme = {
  slug: 'adresse-demarches',
  rubric: 'precarite' as const,
  title: 'Adresse, démarches',
}
const mairie = {
  slug: 'mairie',
  name: 'Mairie',
  services: [{ slug: 'accueil' }],
  hotlines: ['39-39'],
}

const outline = (part: Partial<Outline> = {}): Outline => ({
  situations: [{ label: 'Je déménage', guide: guide.slug }],
  themes: [theme],
  guides: [guide],
  organizations: [mairie],
  hotlines: [{ slug: '39-39', name: 'Allô' }],
  glossary: [],
  news: [{ slug: 'n', title: 'Fermé lundi', leadsTo: [], organization: 'mairie' }],
  events: [],
  resources: [],
  search: {
    dangers: [{ name: 'Violences', words: ['coups'], hotlines: ['39-39'] }],
    bestBets: [{ queries: ['adresse'], page: `guide:${guide.slug}` }],
  },
  ...part,
})

it('what names only what is there is whole', () => {
  expect(brokenInOutline(outline())).toEqual([])
})

it('a theme of another rubric is not said to be missing, but where it is wrong and what to do', () => {
  expect(brokenInOutline(outline({ themes: [{ ...theme, rubric: 'logement' }] }))).toEqual([
    'La fiche «\u00A0Je change d’adresse\u00A0» cite le thème «\u00A0Adresse, démarches\u00A0», qui est d’une autre rubrique. Ouvrez la fiche «\u00A0Je change d’adresse\u00A0», retirez ce thème ou choisissez-en un autre, puis publiez de nouveau.',
  ])
})

it.each<[string, Partial<Outline>, RegExp[]]>([
  ['theme', { themes: [] }, [/fiche .* cite un thème qui n’existe pas ou n’est pas en ligne/]],
  [
    'partner',
    { organizations: [] },
    [/fiche .* cite un partenaire qui/, /actualité «\u00A0Fermé lundi\u00A0» cite un partenaire/],
  ],
  [
    'service',
    { organizations: [{ ...mairie, services: [] }] },
    [/un service que le partenaire «\u00A0Mairie\u00A0» n’a pas/],
  ],
  [
    'helpline',
    { hotlines: [] },
    [/^La fiche .*un numéro/, /^Le partenaire .*un numéro/, /^Le danger .*un numéro/],
  ],
  [
    'guide',
    { guides: [] },
    [/situation «\u00A0Je déménage\u00A0» mène à une fiche/, /mise en avant pour/],
  ],
  [
    'address of its own',
    { themes: [theme, { ...theme, title: 'Courrier' }] },
    [/«\u00A0Adresse, démarches\u00A0» et le thème «\u00A0Courrier\u00A0» ont la même adresse/],
  ],
])('a missing %s is told with the page that names it, and what to do', (_, part, said) => {
  const problems = brokenInOutline(outline(part))
  expect(problems).toHaveLength(said.length)
  for (const [index, problem] of problems.entries()) {
    expect(problem).toMatch(said[index] ?? /never/)
    expect(problem).toMatch(/(Ouvrez|Changez) .*, puis publiez de nouveau\.$/)
    expect(problem).not.toMatch(/'|[«] | [»:;]/)
  }
})

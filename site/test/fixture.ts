import { RUBRIC_SLUGS, type Audience, type RubricSlug, type Snapshot } from '@infos-droits/shared'
import { sealSnapshot, type SnapshotContent } from '@infos-droits/shared/crypto'
import { sampleLocation } from '@infos-droits/shared/sample'
import { editorialFixture } from './editorial-fixture.ts'

/**
 * A small valid snapshot: the eight rubrics, two themes in two of them, guides that use every field
 * and guides that leave the optional ones empty, organizations known and still to check.
 */
export const fixtureSnapshot = (changes: Partial<SnapshotContent> = {}): Snapshot =>
  sealSnapshot({ ...fixtureContent(), ...changes })

/** The same without digests, to change before sealing. */
export const fixtureContent = (): SnapshotContent => ({
  version: 1,
  lang: 'fr',
  asOf: '2026-11-21T09:30:00.000Z',
  settings: settings(),
  rubrics: RUBRIC_SLUGS.map((slug, order) => ({
    id: `rubric-${slug}`,
    slug,
    order,
    ...RUBRICS[slug],
  })),
  themes: themes(),
  guides: [unpaidRent(), ...RUBRIC_SLUGS.map(plainGuide)],
  organizations: [...organizations(), unreachable()],
  hotlines: hotlines(),
  ...editorialFixture(),
  search: searchWords(),
})

const source = (checkedOn: string | null) => ({
  title: 'Difficultés pour payer son loyer',
  url: 'https://www.service-public.gouv.fr/particuliers/vosdroits/F1008',
  checkedOn,
})

const settings = (): SnapshotContent['settings'] => ({
  siteName: 'Infos droits',
  tagline: 'Vos droits à Versailles et autour, en mots simples',
  town: 'Versailles',
  department: 'Yvelines',
  departmentCode: '78',
  publisher: {
    name: 'CCAS de Versailles',
    address: null,
    phone: null,
    email: null,
    director: null,
    dpo: null,
  },
  accessibility: { declaredOn: null, planUrl: null },
  host: { name: null, address: null, phone: null },
  desk: { name: 'Accueil du CCAS', phone: '+33130000000', address: null, hours: null },
  situations: [{ label: 'Je n’arrive plus à payer mon loyer', guide: 'loyer-impaye' }],
  alert: null,
  answerDays: 5,
  retentionDays: 90,
  postsPerMinute: 30,
})

const RUBRICS: Record<RubricSlug, { name: string; need: string; summary: string }> = {
  famille: {
    name: 'Famille',
    need: 'Ma famille, mes enfants',
    summary: 'Élever ses enfants, se séparer.',
  },
  logement: {
    name: 'Logement',
    need: 'Me loger, garder mon logement',
    summary: 'Trouver un logement, payer son loyer.',
  },
  emploi: {
    name: 'Emploi',
    need: 'Trouver du travail, me former',
    summary: 'Chercher un emploi, se former.',
  },
  sante: {
    name: 'Santé',
    need: 'Me soigner, payer mes soins',
    summary: 'Voir un médecin, être couvert.',
  },
  juridique: {
    name: 'Juridique',
    need: 'Connaître mes droits',
    summary: 'Obtenir un conseil gratuit.',
  },
  seniors: {
    name: 'Seniors',
    need: 'Bien vieillir, aider un parent âgé',
    summary: 'Rester chez soi, se faire aider.',
  },
  handicap: {
    name: 'Handicap',
    need: 'Vivre avec un handicap',
    summary: 'Faire reconnaître un handicap.',
  },
  precarite: {
    name: 'Précarité',
    need: 'Je n’ai plus assez pour vivre',
    summary: 'Manger, dormir à l’abri, payer ses dettes.',
  },
}

const themes = (): SnapshotContent['themes'] => [
  ...RUBRIC_SLUGS.map((rubric, order) => ({
    id: `theme-${rubric}`,
    slug: 'premiers-pas',
    rubric,
    title: 'Premiers pas',
    summary: 'Par où commencer.',
    order,
  })),
  {
    id: 'theme-payer',
    slug: 'payer-son-logement',
    rubric: 'logement',
    title: 'Payer son logement',
    summary: 'Loyer en retard : que faire ?',
    order: 20,
  },
]

const unpaidRent = (): SnapshotContent['guides'][number] => ({
  id: 'guide-loyer',
  slug: 'loyer-impaye',
  rubric: 'logement',
  otherRubrics: ['precarite'],
  themes: ['payer-son-logement', 'premiers-pas'],
  title: 'Je n’arrive plus à payer mon loyer',
  summary:
    'Plus vous en parlez tôt, plus il y a de solutions. N’attendez pas le courrier d’un huissier.',
  picture: null,
  audience: [
    'Vous êtes locataire et vous avez un retard de loyer.',
    'Vous payez encore, mais plus pour longtemps.',
  ],
  steps: [
    {
      title: 'Prévenez votre propriétaire',
      html: '<p>Appelez, puis <strong>écrivez</strong> : proposez un plan.</p><ul><li>Gardez les preuves.</li><li>Payez une partie.</li></ul>',
    },
    {
      title: 'Demandez une aide',
      html: '<p>Voyez le <a href="https://www.anil.org">site de l’ANIL</a> ; le conseil est gratuit.</p><p>Le FSL peut payer votre bailleur. Le FSL se demande au département.</p>',
    },
  ],
  prepare: ['Votre bail', 'Vos dernières quittances'],
  contacts: [
    { organization: 'adil-78', service: 'conseil', reason: 'Pour connaître vos droits.' },
    { organization: 'caf-78', service: null, reason: 'Pour garder l’aide au logement.' },
  ],
  hotlines: ['caf-3230'],
  links: [
    {
      label: 'Difficultés pour payer son loyer',
      url: 'https://www.service-public.gouv.fr/particuliers/vosdroits/F1008',
      publisher: 'Service Public',
    },
  ],
  synonyms: ['dette de loyer', 'commandement de payer', 'FSL', '3230'],
  easyRead: {
    summary: 'Vous ne pouvez plus payer le loyer. Des personnes peuvent vous aider.',
    steps: [
      { title: 'Parlez à votre propriétaire', html: '<p>Appelez votre propriétaire.</p>' },
      { title: 'Demandez de l’aide', html: '<p>Le FSL est une aide.</p>' },
    ],
  },
  sources: [source('2026-11-01'), source(null)],
  updatedAt: '2026-11-20T08:00:00.000Z',
})

/** Guides of two rubrics are only for some. */
const PUBLICS: Partial<Record<RubricSlug, Audience[]>> = {
  seniors: ['seniors'],
  handicap: ['personnes-handicapees'],
}

const plainGuide = (rubric: RubricSlug): SnapshotContent['guides'][number] => ({
  id: `guide-${rubric}`,
  slug: `demander-une-aide-${rubric}`,
  rubric,
  otherRubrics: [],
  themes: ['premiers-pas'],
  title: `Demander une aide : ${RUBRICS[rubric].name.toLowerCase()}`,
  summary: `Une aide existe (${RUBRICS[rubric].name}). Voici comment la demander.`,
  picture: null,
  audience: [],
  audiences: PUBLICS[rubric] ?? [],
  steps: [{ title: 'Écrivez', html: '<p>Une lettre suffit.</p>' }],
  prepare: [],
  contacts: [],
  hotlines: [],
  links: [],
  synonyms: [],
  easyRead: null,
  sources: [],
  updatedAt: '2026-11-20T08:00:00.000Z',
})

const range = (from: string, to: string, byAppointment = false) => ({ from, to, byAppointment })
const morning = [range('09:00', '12:00')]
const late = range('14:00', '19:30', true)
const office = [...morning, range('14:00', '17:00')]

const organizations = (): SnapshotContent['organizations'] => [
  {
    id: 'organization-adil',
    slug: 'adil-78',
    name: 'ADIL 78',
    acronym: 'ADIL',
    formerNames: ['Agence du logement'],
    rubrics: ['logement', 'juridique'],
    audiences: ['familles', 'jeunes'],
    description: 'Conseils gratuits sur le logement.',
    picture: null,
    website: 'https://www.adil78.org',
    phone: '+33139000000',
    email: 'contact@adil78.test',
    hotlines: [],
    toCheck: false,
    services: [
      {
        slug: 'conseil',
        name: 'Conseil sur le logement',
        description: 'Un juriste vous répond.',
        eligibility: 'Tout le monde.',
        application: 'Par téléphone ou sur rendez-vous.',
        fees: 'Gratuit',
        rubrics: ['logement'],
      },
    ],
    locations: [
      sampleLocation({
        slug: 'versailles',
        name: 'Permanence de Versailles',
        street: '1 rue de l’Exemple',
        postalCode: '78000',
        city: 'Versailles',
        phone: '+33139000001',
        hours: 'Prendre un ticket avant 11 h 30',
        week: [office, office, [...morning, late], office, morning, [], []],
        closures: [
          { from: '2026-12-24', to: '2027-01-03', reason: 'Congés d’hiver' },
          { from: '2027-05-14', to: '2027-05-14', reason: null },
        ],
        access: {
          wheelchair: 'partly',
          languages: ['anglais', 'arabe', 'langue des signes'],
          transport: 'Bus 4, arrêt Mairie. Gare à 10 minutes à pied.',
          remote: 'Rendez-vous par téléphone, le mardi matin',
        },
        toCheck: false,
      }),
      sampleLocation({
        slug: 'ailleurs',
        name: 'Permanence à confirmer',
        city: 'Saint-Cyr-l’École',
      }),
    ],
    sources: [source('2026-11-01')],
  },
  {
    id: 'organization-caf',
    slug: 'caf-78',
    name: 'CAF des Yvelines',
    acronym: null,
    formerNames: [],
    rubrics: ['famille', 'logement'],
    audiences: [],
    description: 'La CAF (caisse d’allocations familiales) verse des aides.',
    picture: null,
    website: null,
    phone: null,
    hotlines: ['caf-3230'],
    toCheck: true,
    services: [],
    locations: [],
    sources: [],
  },
]

const unreachable = (): SnapshotContent['organizations'][number] => ({
  id: 'organization-hopital',
  slug: 'hopital',
  name: 'Hôpital de l’exemple',
  acronym: null,
  formerNames: [],
  rubrics: ['sante'],
  audiences: [],
  description: 'Des soins et un service social.',
  picture: null,
  website: null,
  phone: null,
  hotlines: ['samu-15'],
  toCheck: true,
  services: [],
  locations: [],
  sources: [],
})

const hotlines = (): SnapshotContent['hotlines'] => [
  {
    id: 'hotline-15',
    slug: 'samu-15',
    number: '15',
    name: 'SAMU',
    purpose: 'Un problème de santé grave ou soudain.',
    hours: '24 h sur 24, 7 jours sur 7',
    cost: 'Appel gratuit',
    emergency: true,
    aliases: ['Ambulance'],
    source: source(null),
    order: 1,
  },
  {
    id: 'hotline-114',
    slug: 'sms-114',
    number: '114',
    name: 'Urgence pour les personnes sourdes ou malentendantes',
    purpose: 'Joignez les secours par SMS.',
    hours: null,
    cost: null,
    emergency: true,
    aliases: [],
    source: source('2026-11-01'),
    order: 2,
  },
  {
    id: 'hotline-3919',
    slug: 'violences-femmes-3919',
    number: '39 19',
    name: 'Violences Femmes Info',
    purpose: 'Écoute anonyme et conseils.',
    hours: null,
    cost: null,
    emergency: true,
    aliases: ['3919'],
    source: source(null),
    order: 3,
  },
  {
    id: 'hotline-caf',
    slug: 'caf-3230',
    number: '32 30',
    name: 'CAF',
    purpose: 'Une question sur votre dossier à la CAF.',
    hours: null,
    cost: null,
    emergency: false,
    aliases: ['3230'],
    source: source(null),
    order: 4,
  },
]

const searchWords = (): SnapshotContent['search'] => ({
  thesaurus: [
    { says: ['proprio'], means: ['propriétaire'], bothWays: false },
    { says: ['FSL'], means: ['fonds de solidarité pour le logement'], bothWays: true },
  ],
  dangers: [
    {
      name: 'Violences dans le couple',
      words: ['mon mari me frappe', 'peur de mon mari'],
      hotlines: ['violences-femmes-3919'],
    },
  ],
  intents: [{ words: ['numéro', 'rendez-vous'], favours: 'organization' }],
  bestBets: [{ queries: ['payer le loyer'], page: 'guide:loyer-impaye' }],
})

import { RUBRIC_NAMES } from '../fields/index.ts'

/** Labels of the desk's collections in the admin. */
const GROUP = 'Demandes'

export const RUBRIC_LABELS = { ...RUBRIC_NAMES, unknown: 'Ne sait pas' } as const

export const TICKET_FIELDS = {
  group: GROUP,
  labels: { singular: 'Demande', plural: 'Demandes' },
  description:
    'Les questions posées sur le site. Le partenaire propose, le chef de projet valide, la personne reçoit la réponse.',
  reference: 'Référence',
  state: 'Étape',
  rubric: 'Rubrique',
  territory: 'Habite',
  channel: 'Réponse',
  organization: 'Partenaire',
  receivedAt: 'Reçue le',
  dueAt: 'À répondre avant le',
  danger: 'Danger possible',
  delayedUntil: 'Nouvelle date annoncée à la personne',
  guide: 'Fiche d’origine',
  erasedAt: 'Effacée le',
  rubrics: RUBRIC_LABELS,
} as const

export const ROUTE_FIELDS = {
  group: GROUP,
  labels: { singular: 'Règle d’orientation', plural: 'Règles d’orientation' },
  description:
    'À qui va une question, selon sa rubrique et l’endroit où la personne habite. Sans règle ou sans partenaire, elle va au chef de projet.',
  rubric: 'Rubrique',
  theme: 'Thème',
  themeHelp: 'Celui de la fiche d’où vient la personne. Vide\u00A0: tous les thèmes.',
  communes: 'Communes',
  communesHelp: 'Une par ligne, au lieu du choix «\u00A0La personne habite\u00A0».',
  territory: 'La personne habite',
  territoryHelp: 'Vide, et sans commune\u00A0: partout.',
  organization: 'Partenaire',
  organizationHelp: 'Vide : la question va au chef de projet.',
  substitute: 'Remplaçant',
  substituteHelp: 'Reçoit les questions pendant une absence du partenaire.',
} as const

export const ABSENCE_FIELDS = {
  group: GROUP,
  labels: { singular: 'Absence', plural: 'Absences' },
  description:
    'Les jours où un partenaire ne répond pas. Les questions vont alors à son remplaçant, sinon au chef de projet, et aucun rappel ne lui est envoyé.',
  title: (from: string, to: string) => (from === to ? `Le ${from}` : `Du ${from} au ${to}`),
  organization: 'Partenaire',
  from: 'Premier jour d’absence',
  to: 'Dernier jour d’absence',
  toHelp: 'Vide\u00A0: un seul jour.',
  backward: 'Le dernier jour d’absence vient avant le premier.',
  note: 'Remarque',
} as const

export const PARAGRAPH_FIELDS = {
  group: GROUP,
  labels: { singular: 'Paragraphe prêt', plural: 'Paragraphes prêts' },
  description:
    'Des textes qui reviennent souvent, proposés aux partenaires pendant qu’ils écrivent. Rien ne part tout seul\u00A0: chacun les relit et les adapte.',
  title: 'De quoi il parle',
  text: 'Le texte',
  textHelp:
    'Ce qui est vrai pour tout le monde. Ni montant, ni délai, ni numéro\u00A0: ils changent, et la fiche les tient à jour.',
  rubrics: 'Rubriques',
  rubricsHelp: 'Vide\u00A0: proposé dans toutes les rubriques.',
} as const

export const LINK_FIELDS = {
  group: GROUP,
  labels: { singular: 'Lien de partenaire', plural: 'Liens de partenaires' },
  title: (from: string, until: string) => `Lien du ${from}, valable jusqu’au ${until}`,
  ticket: 'Demande',
  organization: 'Partenaire',
  expiresAt: 'Expire le',
  revokedAt: 'Révoqué le',
  withdrawn: 'Retiré par le chef de projet',
} as const

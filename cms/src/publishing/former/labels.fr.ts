export const FORMER_ADDRESSES = {
  group: 'Site public',
  labels: { singular: 'Ancienne adresse', plural: 'Anciennes adresses' },
  description:
    'Adresses de pages renommées, changées de rubrique ou retirées. Le site y conduit à la page d’aujourd’hui, ou dit qu’elle a été retirée\u00A0; une adresse reprise par une autre page est de nouveau la sienne. Vous n’avez rien à y faire.',
  address: 'Adresse',
  kind: 'Ce qui s’y trouvait',
  kinds: {
    guides: 'Fiche',
    themes: 'Thème',
    organizations: 'Partenaire',
    news: 'Actualité',
    events: 'Événement',
    resources: 'Ressource',
  },
  view: 'Forme',
  views: { page: 'Page', easyRead: 'Facile à lire', calendar: 'Agenda (.ics)' },
} as const

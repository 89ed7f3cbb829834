/** What the server says itself, outside the pages of a release. */
export const serverLabels = {
  startingTitle: 'Le site arrive',
  starting: 'Le site se prépare. Cette page s’affichera d’elle-même dans un instant.',
  badRequestTitle: 'Adresse illisible',
  badRequest: 'Cette adresse ne peut pas être lue. Vérifiez-la, ou partez de la page d’accueil.',
  methodTitle: 'Action impossible',
  method: 'Cette page se lit, elle ne reçoit rien.',
  apiMethod: 'Cette adresse n’accepte que des envois (POST).',
  wrongHostTitle: 'Mauvaise adresse',
  wrongHost: 'Ce serveur ne répond pas pour ce nom de site.',
  notFoundTitle: 'Page introuvable',
  notFound: 'Cette page n’existe pas ou n’existe plus.',
  goneTitle: 'Page retirée',
  gone: 'Cette page a été sur le site et n’y est plus.',
  failedTitle: 'Une panne de notre côté',
  failed: 'Quelque chose n’a pas marché de notre côté. Réessayez dans un instant.',
  cmsOnly: 'Cette adresse est réservée au bureau.',
  previewBody: 'La demande d’aperçu n’a pas pu être lue.',
  previewRequest: 'La demande d’aperçu',
  unavailable: 'Ce service ne répond pas en ce moment. Réessayez dans un instant.',
  phones: 'Par téléphone :',
  typed: 'Ce que vous avez écrit, pour le recopier :',
  home: 'Aller à la page d’accueil',
  spoolTaken:
    'Un autre serveur du site utilise déjà ce dossier de données. Arrêtez-le, ou choisissez un autre DATA_DIR.',
  portTaken: ({ host, port }: { host: string; port: number }) =>
    `Le port ${String(port)} de ${host} est déjà pris par un autre programme. Arrêtez-le, ou choisissez un autre SITE_PORT.`,
} as const

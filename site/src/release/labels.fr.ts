/** Why a release is refused, for the project lead. */
export const releaseLabels = {
  badAddress: (address: string) =>
    `L’adresse «\u00A0${address}\u00A0» ne peut pas être celle d’une page.`,
  twice: (address: string) => `L’adresse «\u00A0${address}\u00A0» est prise par deux pages.`,
  badStatus: ({ address, status }: { address: string; status: number }) =>
    `La page ${address} n’a pas pu être fabriquée (réponse ${String(status)}).`,
  redirect: (address: string) => `La page ${address} renvoie ailleurs au lieu de s’afficher.`,
  empty: (address: string) => `La page ${address} est vide.`,
  unfinished: (address: string) => `La page ${address} est coupée avant la fin.`,
  noTitle: (address: string) => `La page ${address} n’a pas de titre d’onglet.`,
  noHeading: (address: string) => `La page ${address} n’a pas de grand titre.`,
  noLanguage: (address: string) => `La page ${address} ne dit pas sa langue.`,
  inline: ({ address, what }: { address: string; what: string }) =>
    `La page ${address} contient ${what} que les navigateurs refuseront.`,
  inlineScript: 'un script dans la page',
  inlineStyle: 'un style dans la page',
  inlineHandler: (name: string) => `un attribut «\u00A0${name}\u00A0»`,
  thirdParty: ({ address, url }: { address: string; url: string }) =>
    `La page ${address} charge un fichier d’un autre site\u00A0: ${url}`,
  badLink: ({ address, url }: { address: string; url: string }) =>
    `La page ${address} contient un lien qui n’est pas sûr\u00A0: ${url}`,
  brokenLink: ({ address, url }: { address: string; url: string }) =>
    `La page ${address} mène à ${url}, qui n’existe pas.`,
  brokenFragment: ({ address, url }: { address: string; url: string }) =>
    `La page ${address} mène à ${url}, mais cet endroit de la page n’existe pas.`,
  missingPicture: ({ title, alternative }: { title: string; alternative: string }) =>
    `«\u00A0${title}\u00A0» montre l’image «\u00A0${alternative}\u00A0», dont le fichier manque. Ouvrez-la dans «\u00A0Images\u00A0», remettez son fichier, puis publiez.`,
  missingPage: (address: string) => `La page ${address} manque.`,
  missing404: 'La page « introuvable » (404) manque.',
  search: (reason: string) => `L’index de recherche n’a pas pu être fait\u00A0: ${reason}`,
  notFoundBySearch: (title: string) =>
    `La recherche ne trouve pas la fiche «\u00A0${title}\u00A0» par son propre titre.`,
  sameShort: (key: string) => `Deux pages auraient la même adresse courte (${key}).`,
  more: (count: number) => `Et ${String(count)} autres problèmes.`,
  gone: 'Un fichier de la version en cours de fabrication a disparu du disque. Publiez de nouveau.',
  interrupted: 'La fabrication du site a été interrompue.',
} as const

/** What those who do not edit a document see of it. */
export const READING = {
  read: 'Lire la page sur le site',
  offline: 'Cette page n’est pas sur le site.',
  changed: (day: string) => `Modifiée le ${day}.`,
  propose: 'Proposer une correction',
  proposeHelp:
    'C’est la page de votre organisme. Un téléphone, une adresse ou des horaires ont changé\u00A0? Proposez la correction\u00A0: le chef de projet la relit.',
  mistake:
    'Une erreur\u00A0? Dites-le avec «\u00A0Une idée, un problème\u00A0?\u00A0», en haut de l’écran.',
  contact: (email: string) => `Les demandes vous sont annoncées à cette adresse\u00A0: ${email}.`,
} as const

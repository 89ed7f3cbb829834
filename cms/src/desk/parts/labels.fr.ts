import type { PartState } from './states.ts'

export const PART_FIELDS = {
  group: 'Demandes',
  labels: { singular: 'Part de réponse', plural: 'Parts de réponse' },
} as const

export const PART_ERRORS = {
  'ticket.part.impossible':
    'Cette part de réponse n’est plus à cette étape. Rechargez la page pour voir où elle en est.',
  'ticket.part.unknown': 'Cette part de réponse n’existe pas.',
  'ticket.part.main': 'La question est déjà confiée à ce partenaire : choisissez-en un autre.',
} as const

export const PART_EVENTS = {
  ask_part: 'Demandée aussi à un autre partenaire',
  save_part: 'Brouillon d’une part enregistré',
  attach_part: 'Document joint à une part',
  propose_part: 'Part de réponse transmise',
  hand_back_part: 'Part rendue par le partenaire',
  return_part: 'Part renvoyée au partenaire',
  withdraw_part: 'Part retirée au partenaire',
  part_reminded: 'Rappel au partenaire, pour sa part',
  share_part: 'Part montrée aux autres partenaires',
} as const

export const PARTS = {
  title: 'Parts demandées à d’autres partenaires',
  ask: 'Demander aussi à…',
  askHelp:
    'Chaque partenaire voit la question masquée et son propre texte, pas ceux des autres. Vous composez la réponse.',
  askSeveral: 'Demander à plusieurs partenaires à la fois',
  whom: 'À quels partenaires\u00A0?',
  remark: 'Ce que vous en attendez (facultatif)',
  askNow: (count: number) =>
    count > 1 ? `Demander ces ${String(count)} parts` : 'Demander sa part',
  states: {
    asked: 'Demandée',
    proposed: 'Transmise',
    handed_back: 'Rendue',
    withdrawn: 'Retirée',
  } satisfies Record<PartState, string>,
  line: ({ name, state, at }: { name: string; state: string; at: string }) =>
    `${name}\u00A0: ${state.toLowerCase()} le ${at}`,
  started: 'Un brouillon est commencé.',
  bounced: 'Le dernier courriel à ce partenaire est revenu, non distribué.',
  noLink: 'Aucun lien ne marche en ce moment pour ce partenaire.',
  sendLink: 'Lui envoyer un nouveau lien',
  reason: (reason: string) => `Pourquoi\u00A0: ${reason}`,
  they: 'Ce partenaire',
  insert: 'Ajouter à la réponse',
  inserted: 'Ajouté à la fin de la réponse.',
  share: 'Montrer aux autres partenaires',
  unshare: 'Ne plus montrer aux autres',
  shared: 'Montrée aux autres partenaires de cette demande.',
  withdraw: 'Retirer',
  withdrawHelp:
    'Son lien ne s’ouvrira plus. Ce qu’il a transmis reste ici\u00A0; vous pourrez le lui redemander.',
  withdrawNow: 'Oui, retirer',
  sendBack: 'Demander un complément',
  sendBackWhat: 'Que manque-t-il ?',
  others: 'Ce que d’autres partenaires ont écrit',
  othersHelp: 'Le chef de projet vous le montre pour que vos parts s’accordent.',
} as const

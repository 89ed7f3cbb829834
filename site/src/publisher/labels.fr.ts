import type { ReleaseStep } from '../release/index.ts'

const STEPS: Record<ReleaseStep, string> = {
  render: 'fabrication des pages',
  search: 'index de recherche',
  check: 'vérification des liens',
  compress: 'compression',
}

export const publisherLabels = {
  help: `Fabrique le site public et le met en ligne.

Usage\u00A0: node site/src/publisher/main.ts [options]

Sans option, reste en marche et publie à la demande du CMS.

  --once           publie ce qui attend, une fois, puis s’arrête
  --snapshot FILE  publie l’instantané lu dans un fichier, sans CMS
  --rollback       remet en ligne la version d’avant, jusqu’à la prochaine publication
  --no-compress    ne fait pas les formes compressées (avec --once ou --snapshot)
  --json           affiche le résultat en JSON
  --help           affiche cette aide

Variables\u00A0: SITE_URL, DATA_DIR et, sauf avec --snapshot et --rollback, CMS_URL et SITE_TOKEN.
`,
  step: ({ step, done, total }: { step: ReleaseStep; done: number; total: number }) =>
    step === 'render' ? `${STEPS[step]}\u00A0: ${String(done)} sur ${String(total)}` : STEPS[step],
  published: ({ id, pages, milliseconds }: { id: string; pages: number; milliseconds: number }) =>
    `En ligne\u00A0: ${String(pages)} pages, fabriquées en ${(milliseconds / 1000).toLocaleString('fr-FR', { maximumFractionDigits: 1 })} s (${id}).`,
  nothing: 'Rien n’attend d’être publié.',
  refused: (reason: string) => `Publication refusée. ${reason}`,
  busy: 'Une autre publication est en cours dans ce dossier.',
  exclusive: 'Choisissez --once, --snapshot ou --rollback, un seul à la fois.',
  rolledBack: ({ id, pages, moment }: { id: string; pages: number; moment: string }) =>
    `De nouveau en ligne\u00A0: la version du ${moment} (${String(pages)} pages, ${id}). La prochaine publication du CMS la remplacera.`,
  noneBefore: 'Aucune version d’avant n’est gardée\u00A0: rien n’a changé.',
  badFile: (file: string) =>
    `Le fichier «\u00A0${file}\u00A0» ne peut pas être lu comme un instantané.`,
  leaseLost: 'Le délai de cette publication est dépassé\u00A0: une autre l’a reprise.',
  technical: (code: string) =>
    `Une panne technique a empêché la publication (${code}). Le site précédent reste en ligne. Publiez de nouveau dans un moment\u00A0; si la panne revient, prévenez la personne qui entretient le site.`,
  technicalAfter: (code: string) => `Une panne technique l’a empêché (${code}).`,
  badAnswer: (status: number) => `Le CMS a répondu ${String(status)}.`,
} as const

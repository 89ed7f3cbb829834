import type { FileRemark } from './hold-file.ts'

/** What is said to who may open a file. */
export const FILE_REMARK_LABELS: Record<FileRemark, string> = {
  remade: 'Image refaite\u00A0: rien d’autre ne s’y cache.',
  asIs: 'Tel que reçu. Ne l’ouvrez que si vous l’attendiez.',
  winmail:
    'Fichier d’Outlook (winmail.dat)\u00A0: il contient les pièces jointes, mais ne se lit pas. Demandez à la personne de les renvoyer en PDF.',
  program: 'Peut être un programme\u00A0: ne l’ouvrez pas.',
  raw: 'Le courriel entier, tel que reçu.',
}

const TYPES: Record<string, string> = {
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'texte Word',
  'application/vnd.oasis.opendocument.text': 'texte OpenDocument',
  'image/jpeg': 'image',
  'image/png': 'image',
  'image/webp': 'image',
}

/** What a file is, in a word. */
export const typeLabel = (type: string): string => TYPES[type] ?? 'fichier'

const whole = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 })
const tenths = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 })

/** « 12 ko », « 1,4 Mo »: bytes as people are told of them. */
export const sizeLabel = (bytes: number): string =>
  bytes < 1_000_000
    ? `${whole.format(Math.ceil(bytes / 1000))}\u00A0ko`
    : `${tenths.format(bytes / 1_000_000)}\u00A0Mo`

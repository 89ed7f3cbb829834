import type { WrittenCriterion } from './criterion.ts'
import { images } from './criteria/01-images.fr.ts'
import { frames } from './criteria/02-frames.fr.ts'
import { colours } from './criteria/03-colours.fr.ts'
import { media } from './criteria/04-media.fr.ts'
import { tables } from './criteria/05-tables.fr.ts'
import { links } from './criteria/06-links.fr.ts'
import { scripts } from './criteria/07-scripts.fr.ts'
import { mandatory } from './criteria/08-mandatory.fr.ts'
import { structure } from './criteria/09-structure.fr.ts'
import { presentation } from './criteria/10-presentation.fr.ts'
import { forms } from './criteria/11-forms.fr.ts'
import { navigation } from './criteria/12-navigation.fr.ts'
import { use } from './criteria/13-use.fr.ts'

/**
 * The thirteen themes of RGAA 4.1.2 in its order. Titles of themes and criteria are those of the
 * reference, word for word and without its links to the glossary (DINUM, criteres.json).
 */
export const WRITTEN_THEMES: { title: string; criteria: WrittenCriterion[] }[] = [
  { title: 'Images', criteria: images },
  { title: 'Cadres', criteria: frames },
  { title: 'Couleurs', criteria: colours },
  { title: 'Multimédia', criteria: media },
  { title: 'Tableaux', criteria: tables },
  { title: 'Liens', criteria: links },
  { title: 'Scripts', criteria: scripts },
  { title: 'Éléments obligatoires', criteria: mandatory },
  { title: 'Structuration de l’information', criteria: structure },
  { title: 'Présentation de l’information', criteria: presentation },
  { title: 'Formulaires', criteria: forms },
  { title: 'Navigation', criteria: navigation },
  { title: 'Consultation', criteria: use },
]

import type { Room } from '../room.ts'
import { sealedParts } from './sealed-parts.ts'

export { download, isPicture, savedName } from './download.ts'
export { FILE_REMARKS, holdFile, type FileRemark, type HeldFile, type Part } from './hold-file.ts'
export { FILE_REMARK_LABELS, sizeLabel, typeLabel } from './labels.fr.ts'
export { dropBytes, keepBytes, keptBytes, rawName } from './sealed-parts.ts'

/** Files of people and partners: kept encrypted, pictures made anew, given to be saved. */
export const files: Room = { collections: [sealedParts] }

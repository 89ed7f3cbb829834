import { isOfPart } from '../parts/index.ts'

const BESIDE = [
  'propose_detail',
  'propose_part_detail',
  'add_document',
  'take_back_document',
  'choose_document',
  'show_file',
]

/** Acts that leave question, draft and answer as they are, for whoever works on them meanwhile. */
export const isBeside = (event: string): boolean => isOfPart(event) || BESIDE.includes(event)

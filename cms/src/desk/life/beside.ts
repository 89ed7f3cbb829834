import { isOfPart } from '../parts/index.ts'

/** Acts that leave question, draft and answer as they are, for whoever works on them meanwhile. */
export const isBeside = (event: string): boolean =>
  isOfPart(event) || event === 'propose_detail' || event === 'propose_part_detail'

export type { PartReminded } from './actions.ts'
export { contributions } from './contributions.ts'
export { followParts } from './follow.ts'
export { partFor, partsOf } from './find-parts.ts'
export {
  asOwnPart,
  documentOfPart,
  ownPart,
  type OwnPartAction,
  type PartnerDocumentEvent,
} from './own-action.ts'
export { isOfPart } from './states.ts'
export { ticketAsPart } from './ticket-as-part.ts'

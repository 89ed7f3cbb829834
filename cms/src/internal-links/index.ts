export { linkFields } from './link-fields.ts'
export { lostLinks } from './lost.ts'
export {
  childrenOf,
  isNode,
  LINKABLE,
  linkedBy,
  linksIn,
  type Linkable,
  type Linked,
  type TextNode,
} from './nodes.ts'
export { leadingTo, WITH_TEXTS } from './places.ts'

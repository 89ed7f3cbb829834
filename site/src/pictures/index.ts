export { captionOf } from './caption.ts'
export { imageOf, PLACES } from './shown.ts'

export { previewPages, type PreviewPages } from './preview-pages.ts'
